package dev.guichet.ticket.organization.domain;

import static dev.guichet.ticket.directory.Callers.CLIENT;
import static dev.guichet.ticket.directory.Callers.RESELLER;
import static dev.guichet.ticket.directory.Callers.ROOT;
import static dev.guichet.ticket.directory.Callers.SISTER;
import static dev.guichet.ticket.directory.Callers.administrator;
import static dev.guichet.ticket.directory.Callers.agent;
import static dev.guichet.ticket.directory.Callers.integrator;
import static dev.guichet.ticket.directory.Callers.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationTest {
    @ParameterizedTest(name = "organization {0}: member {1}, administrator {2}, agent {3}, integrator {4}")
    @CsvSource({
        // seen by: a member of the client, an administrator, an agent and an integrator of the reseller
        "1, true,  true,  true,  true",
        "2, true,  true,  true,  true",
        "3, true,  true,  true,  true",
        "4, false, true,  true,  true",
    })
    void oneKnowsOnesOwnThoseAboveAndOnesBranches(
            long id, boolean asMember, boolean asAdministrator, boolean asAgent, boolean asIntegrator) {
        Organization organization = organization(id);

        assertThat(member(9, CLIENT).knows(organization.path())).isEqualTo(asMember);
        assertThat(administrator(9, RESELLER).knows(organization.path())).isEqualTo(asAdministrator);
        assertThat(agent(9, 70, RESELLER).knows(organization.path())).isEqualTo(asAgent);
        assertThat(integrator(RESELLER).knows(organization.path())).isEqualTo(asIntegrator);
    }

    private static Organization organization(long id) {
        List<Long> path = switch ((int) id) {
            case 1 -> ROOT;
            case 2 -> RESELLER;
            case 3 -> CLIENT;
            default -> SISTER;
        };
        return new Organization(id, 1, path, "a", "A", null);
    }
}
