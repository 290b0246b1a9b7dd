package dev.guichet.ticket.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.desk.domain.Assignment;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskChange;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.DeskRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskEntityTest {
    private static final Instant THEN = Instant.parse("2026-11-20T13:32:00Z");
    private static final Instant NOW = THEN.plus(Duration.ofDays(1));

    private final DeskEntity support = new DeskEntity(desk("Support", DeskRules.DEFAULT));

    @Test
    void whatIsKeptIsTheDeskThatItWasMadeOf() {
        assertThat(support.desk()).isEqualTo(desk("Support", DeskRules.DEFAULT));
        assertThat(support.shown()).isEqualTo(support.desk());
    }

    @Test
    void howItSharesItsWorkIsNoChangeForThoseWhoAreNotAtIt() {
        support.become(sharing(Assignment.LEAST_LOADED, "experts"));

        assertThat(support.desk().rules().group()).isEqualTo("experts");
        assertThat(support.desk().updatedAt()).isEqualTo(NOW);
        assertThat(support.shown().version()).isEqualTo(1);
        assertThat(support.shown().updatedAt()).isEqualTo(THEN);
    }

    @Test
    void anotherNameIsAChangeForEverybody() {
        support.become(changed(desk("Help", DeskRules.DEFAULT)));

        assertThat(support.shown().name()).isEqualTo("Help");
        assertThat(support.shown().version()).isEqualTo(2);
        assertThat(support.shown().updatedAt()).isEqualTo(NOW);
    }

    private static Desk sharing(Assignment assignment, String group) {
        DeskRules rules = DeskRules.DEFAULT;
        return changed(desk(
                "Support",
                new DeskRules(
                        rules.onAgentReply(),
                        rules.closedReply(),
                        rules.agentsMayArchive(),
                        rules.channels(),
                        assignment,
                        rules.organizationSees(),
                        List.of(),
                        rules.kindRequired(),
                        rules.categoryRequired(),
                        rules.formRequired(),
                        rules.timePrecision(),
                        rules.offsetRequired(),
                        group)));
    }

    private static Desk changed(Desk desk) {
        return DeskChange.NONE.applied(desk, NOW);
    }

    private static Desk desk(String name, DeskRules rules) {
        return new Desk(
                0, 1, 1, "support", name, "Ops", "fr", "Europe/Paris", true, rules, DeskLabels.DEFAULT, THEN, THEN, 1);
    }
}
