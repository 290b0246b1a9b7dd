package dev.guichet.ticket.category;

import static dev.guichet.ticket.directory.Callers.CLIENT;
import static dev.guichet.ticket.directory.Callers.RESELLER;
import static dev.guichet.ticket.directory.Callers.ROOT;
import static dev.guichet.ticket.directory.Callers.SISTER;
import static dev.guichet.ticket.directory.Callers.administrator;
import static dev.guichet.ticket.directory.Callers.agent;
import static dev.guichet.ticket.directory.Callers.integrator;
import static dev.guichet.ticket.directory.Callers.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.directory.Rights;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who knows of the categories of an organization (S3.31).
class CategorySightTest {
    private static final Rights USER = member(40, CLIENT);

    @Test
    void whoeverBelongsBelowKnowsWhatTheyInherit() {
        assertThat(USER.knows(ROOT)).isTrue();
        assertThat(USER.knows(RESELLER)).isTrue();
        assertThat(USER.knows(CLIENT)).isTrue();
    }

    @Test
    void nobodyKnowsThoseOfASisterOrOfSomebodyBelow() {
        assertThat(USER.knows(SISTER)).isFalse();
        assertThat(member(41, RESELLER).knows(CLIENT)).isFalse();
    }

    @Test
    void administratorsAgentsAndProgramsKnowThoseOfTheirBranch() {
        assertThat(administrator(42, RESELLER).knows(CLIENT)).isTrue();
        assertThat(agent(43, 7, RESELLER).knows(CLIENT)).isTrue();
        assertThat(integrator(RESELLER).knows(CLIENT)).isTrue();
        assertThat(integrator(CLIENT).knows(SISTER)).isFalse();
    }

    @Test
    void whoServesAnOrganizationKnowsWhatItInherits() {
        Rights agent = agent(43, 7, CLIENT);

        assertThat(agent.knows(RESELLER)).isFalse();
        assertThat(CategorySight.knows(agent, RESELLER, Set.copyOf(CLIENT))).isTrue();
        assertThat(CategorySight.knows(agent, SISTER, Set.copyOf(CLIENT))).isFalse();
    }

    @Test
    void onlyAdministratorsOfTheOrganizationOrAboveItDecide() {
        assertThat(administrator(42, ROOT).configures(RESELLER)).isTrue();
        assertThat(administrator(42, RESELLER).configures(RESELLER)).isTrue();
        assertThat(List.of(administrator(42, CLIENT), agent(43, 7, RESELLER), USER, integrator(ROOT)))
                .noneMatch(caller -> caller.configures(RESELLER));
    }
}
