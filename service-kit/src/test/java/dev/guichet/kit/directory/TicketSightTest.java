package dev.guichet.kit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.DeskRole;
import dev.guichet.events.OrganizationSight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TicketSightTest {
    private static final long ROOT = 1;
    private static final long RESELLER = 2;
    private static final long CLIENT = 3;
    private static final long SISTER = 4;
    private static final long BELOW = 5;
    private static final long ME = 40;
    private static final long SOMEBODY = 41;
    private static final long DESK = 70;
    private static final long OTHER_DESK = 71;

    /// Every reason there is to see a ticket, each alone or not there.
    record Reasons(boolean asks, boolean follows, boolean views, boolean sits, boolean administers) {
        static Reasons of(int bits) {
            return new Reasons((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0);
        }

        boolean any() {
            return asks || follows || views || sits || administers;
        }
    }

    static Stream<Reasons> everyCombination() {
        return IntStream.range(0, 32).mapToObj(Reasons::of);
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void aPersonSeesATicketForAnyOneReasonAndForNoOther(Reasons reasons) {
        Rights caller = person(
                CLIENT,
                reasons.views,
                reasons.sits ? Map.of(DESK, DeskRole.AGENT) : Map.of(OTHER_DESK, DeskRole.SUPERVISOR),
                reasons.administers ? Set.of(DESK) : Set.of(OTHER_DESK));
        TicketFacts ticket = new TicketFacts(
                reasons.asks ? ME : SOMEBODY,
                reasons.follows ? Set.of(ME, SOMEBODY) : Set.of(SOMEBODY),
                DESK,
                CLIENT,
                List.of(ROOT, RESELLER, CLIENT),
                null);

        assertThat(TicketSight.sees(caller, ticket)).isEqualTo(reasons.any());
    }

    @ParameterizedTest(name = "viewer={0} of {1}, requester of {2}: {3}")
    @CsvSource({
        "true,  3, 3, true",
        "false, 3, 3, false",
        "true,  2, 3, false", // above is not enough: members ask up, they do not look down
        "true,  5, 3, false",
        "true,  4, 3, false",
    })
    void aViewerSeesTheTicketsOfExactlyTheirOrganization(boolean viewer, long mine, long requesters, boolean sees) {
        Rights caller = person(mine, viewer, Map.of(), Set.of());

        assertThat(TicketSight.sees(caller, ticketOf(requesters))).isEqualTo(sees);
    }

    @ParameterizedTest(name = "bound to {0}, requester of {1}: {2}")
    @CsvSource({
        "1, 3, true",
        "2, 3, true",
        "3, 3, true",
        "4, 3, false",
        "5, 3, false",
        "3, 2, false",
    })
    void anIntegratorSeesTheTicketsOfItsOrganizationAndThoseBelow(long bound, long requesters, boolean sees) {
        assertThat(TicketSight.sees(integrator(bound), ticketOf(requesters))).isEqualTo(sees);
    }

    @Test
    void anIntegratorSeesTheTicketsOfItsOwnOrganizationBeforeTheTreeIsKnown() {
        TicketFacts early = new TicketFacts(SOMEBODY, Set.of(), DESK, CLIENT, List.of(), null);

        assertThat(TicketSight.sees(integrator(CLIENT), early)).isTrue();
        assertThat(TicketSight.sees(integrator(ROOT), early)).isFalse();
    }

    @Test
    void anAdministratorAboveTheDesksOrganizationDoesNotSeeItsTickets() {
        Rights administratorOfTheRoot = new Rights(
                ROOT,
                ME,
                null,
                "Me",
                ROOT,
                List.of(ROOT),
                false,
                Map.of(),
                Set.of(),
                Set.of(ROOT),
                Set.of(OTHER_DESK),
                Map.of(),
                Set.of());

        assertThat(administratorOfTheRoot.configures(List.of(ROOT, RESELLER))).isTrue();
        assertThat(TicketSight.sees(administratorOfTheRoot, ticketOf(CLIENT))).isFalse();
    }

    @Test
    void agentsOfTheDeskAboveOrBelowDoNotSeeIt() {
        Rights agentElsewhere = person(ROOT, false, Map.of(OTHER_DESK, DeskRole.AGENT), Set.of());

        assertThat(TicketSight.sees(agentElsewhere, ticketOf(CLIENT))).isFalse();
    }

    /// A desk rules whether an organization's tickets are its viewers', everybody's or only their requesters'.
    @ParameterizedTest
    @CsvSource({
        "VIEWERS, false, false",
        "VIEWERS, true, true",
        "MEMBERS, false, true",
        "MEMBERS, true, true",
        "NOBODY, false, false",
        "NOBODY, true, false"
    })
    void theDeskRulesWhoOfTheOrganizationSees(OrganizationSight rule, boolean viewer, boolean sees) {
        Rights colleague = ruled(rule, person(CLIENT, viewer, Map.of(), Set.of()));

        assertThat(TicketSight.sees(colleague, ticketOf(CLIENT))).isEqualTo(sees);
        assertThat(TicketSight.sees(ruled(rule, person(SISTER, viewer, Map.of(), Set.of())), ticketOf(CLIENT)))
                .isFalse();
    }

    @Test
    void anIntegratorIsNeverTakenForAPerson() {
        Rights integrator = integrator(SISTER);

        assertThat(TicketSight.sees(integrator, ticketOf(CLIENT))).isFalse();
        assertThat(integrator.isPerson(0)).isFalse();
    }

    /// The same nobody: two guests share no organization, whatever a desk lets members of one see.
    @ParameterizedTest
    @EnumSource(OrganizationSight.class)
    void noOrganizationIsNobodys(OrganizationSight rule) {
        TicketFacts guests = new TicketFacts(SOMEBODY, Set.of(), DESK, null, List.of(), null);

        assertThat(TicketSight.sees(ruled(rule, guest(true)), guests)).isFalse();
        assertThat(TicketSight.sees(ruled(rule, guest(false)), ticketOf(CLIENT)))
                .isFalse();
        assertThat(TicketSight.sees(ruled(rule, person(CLIENT, true, Map.of(), Set.of())), guests))
                .isFalse();
    }

    @Test
    void aGuestSeesWhatTheyAskedAndWhatTheyFollow() {
        assertThat(TicketSight.sees(guest(false), new TicketFacts(ME, Set.of(), DESK, null, List.of(), null)))
                .isTrue();
        assertThat(TicketSight.sees(guest(false), new TicketFacts(SOMEBODY, Set.of(ME), DESK, CLIENT, List.of(), null)))
                .isTrue();
    }

    @Test
    void ofGuestsTicketsAProgramSeesThoseThatItOpened() {
        TicketFacts its = new TicketFacts(SOMEBODY, Set.of(), DESK, null, List.of(), "crm");
        TicketFacts others = new TicketFacts(SOMEBODY, Set.of(), DESK, null, List.of(), "monitoring");
        TicketFacts persons = new TicketFacts(SOMEBODY, Set.of(), DESK, null, List.of(), null);

        assertThat(TicketSight.sees(integrator(SISTER), its)).isTrue();
        assertThat(TicketSight.sees(integrator(ROOT), others)).isFalse();
        assertThat(TicketSight.sees(integrator(ROOT), persons)).isFalse();
        assertThat(TicketSight.sees(guest(true), persons)).isFalse();
    }

    @Test
    void aProgramThatMovedLeavesBehindWhatItOpenedForAnOrganization() {
        TicketFacts its = new TicketFacts(SOMEBODY, Set.of(), DESK, CLIENT, path(CLIENT), "crm");

        assertThat(TicketSight.sees(integrator(SISTER), its)).isFalse();
    }

    private static Rights guest(boolean viewer) {
        return rights(ME, null, null, viewer, Map.of(), Set.of());
    }

    private static Rights ruled(OrganizationSight rule, Rights rights) {
        return new Rights(
                rights.root(),
                rights.person(),
                rights.client(),
                rights.name(),
                rights.organization(),
                rights.path(),
                rights.organizationViewer(),
                rights.desks(),
                rights.deskOrganizations(),
                rights.administers(),
                rights.administeredDesks(),
                Map.of(DESK, rule),
                rights.scopes());
    }

    private static TicketFacts ticketOf(long organization) {
        return new TicketFacts(SOMEBODY, Set.of(), DESK, organization, path(organization), null);
    }

    private static Rights person(
            long organization, boolean viewer, Map<Long, DeskRole> desks, Set<Long> administeredDesks) {
        return rights(ME, null, organization, viewer, desks, administeredDesks);
    }

    private static Rights integrator(long bound) {
        return rights(null, "crm", bound, false, Map.of(), Set.of());
    }

    private static Rights rights(
            @Nullable Long person,
            @Nullable String client,
            @Nullable Long organization,
            boolean viewer,
            Map<Long, DeskRole> desks,
            Set<Long> administeredDesks) {
        return new Rights(
                ROOT,
                person,
                client,
                "Me",
                organization,
                organization == null ? List.of() : path(organization),
                viewer,
                desks,
                Set.of(),
                Set.of(),
                administeredDesks,
                Map.of(),
                Set.of());
    }

    private static List<Long> path(long organization) {
        return switch ((int) organization) {
            case (int) ROOT -> List.of(ROOT);
            case (int) RESELLER -> List.of(ROOT, RESELLER);
            case (int) BELOW -> List.of(ROOT, RESELLER, CLIENT, BELOW);
            default -> List.of(ROOT, RESELLER, organization);
        };
    }
}
