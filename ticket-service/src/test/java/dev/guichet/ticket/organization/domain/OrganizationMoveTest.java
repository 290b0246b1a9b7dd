package dev.guichet.ticket.organization.domain;

import static dev.guichet.ticket.directory.Callers.CLIENT;
import static dev.guichet.ticket.directory.Callers.RESELLER;
import static dev.guichet.ticket.directory.Callers.ROOT;
import static dev.guichet.ticket.directory.Callers.SISTER;
import static dev.guichet.ticket.directory.Callers.administrator;
import static dev.guichet.ticket.directory.Callers.agent;
import static dev.guichet.ticket.directory.Callers.member;
import static dev.guichet.ticket.organization.domain.OrganizationRefusal.NOT_ITS_ADMINISTRATOR;
import static dev.guichet.ticket.organization.domain.OrganizationRefusal.ORGANIZATION_CYCLE;
import static dev.guichet.ticket.organization.domain.OrganizationRefusal.ROOT_STAYS;
import static dev.guichet.ticket.organization.domain.OrganizationRefusal.UNKNOWN_PARENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.directory.Rights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganizationMoveTest {
    private static final Rights OF_THE_ROOT = administrator(9, ROOT);

    private static final Organization ROOT_ONE = organization(ROOT);
    private static final Organization RESELLER_TWO = organization(RESELLER);
    private static final Organization CLIENT_THREE = organization(CLIENT);
    private static final Organization SISTER_FOUR = organization(SISTER);

    @Test
    void anAdministratorOfBothPlacesMovesIt() {
        assertThat(refusal(OF_THE_ROOT, CLIENT_THREE, ROOT_ONE)).isEmpty();
        assertThat(refusal(administrator(9, RESELLER), CLIENT_THREE, SISTER_FOUR))
                .isEmpty();
    }

    @Test
    void nothingMovesBelowItselfOrWhatItContains() {
        assertThat(refusal(OF_THE_ROOT, CLIENT_THREE, CLIENT_THREE)).contains(ORGANIZATION_CYCLE);
        assertThat(refusal(OF_THE_ROOT, RESELLER_TWO, CLIENT_THREE)).contains(ORGANIZATION_CYCLE);
    }

    @Test
    void aRootStaysWhereverItIsToGo() {
        assertThat(refusal(OF_THE_ROOT, ROOT_ONE, CLIENT_THREE)).contains(ROOT_STAYS);
        assertThat(OrganizationRules.staysFor(OF_THE_ROOT, ROOT_ONE, Optional.empty()))
                .contains(ROOT_STAYS);
    }

    @Test
    void aParentNobodyKnowsAndOneTheCallerMayNotKnowOfLookTheSame() {
        assertThat(OrganizationRules.staysFor(OF_THE_ROOT, CLIENT_THREE, Optional.empty()))
                .contains(UNKNOWN_PARENT);
        assertThat(refusal(administrator(9, CLIENT), CLIENT_THREE, SISTER_FOUR)).contains(UNKNOWN_PARENT);
    }

    @Test
    void whoAdministersOneOfBothPlacesOnlyMovesNothing() {
        assertThat(refusal(administrator(9, RESELLER), CLIENT_THREE, ROOT_ONE)).contains(NOT_ITS_ADMINISTRATOR);
        assertThat(refusal(administrator(9, CLIENT), CLIENT_THREE, ROOT_ONE)).contains(NOT_ITS_ADMINISTRATOR);
        assertThat(refusal(agent(9, 70, RESELLER), CLIENT_THREE, SISTER_FOUR)).contains(NOT_ITS_ADMINISTRATOR);
        assertThat(refusal(member(9, CLIENT), CLIENT_THREE, RESELLER_TWO)).contains(NOT_ITS_ADMINISTRATOR);
    }

    @Test
    void aDeskServesItsOrganizationAndThoseBelow() {
        assertThat(OrganizationRules.serve(Set.of(2L), CLIENT_THREE.path())).isTrue();
        assertThat(OrganizationRules.serve(Set.of(3L), CLIENT_THREE.path())).isTrue();
        assertThat(OrganizationRules.serve(Set.of(3L, 4L), RESELLER_TWO.path())).isFalse();
        assertThat(OrganizationRules.serve(Set.of(), CLIENT_THREE.path())).isFalse();
    }

    private static Optional<OrganizationRefusal> refusal(Rights caller, Organization which, Organization above) {
        return OrganizationRules.staysFor(caller, which, Optional.of(above));
    }

    private static Organization organization(List<Long> path) {
        return new Organization(path.getLast(), 1, path, "a", "A", null);
    }
}
