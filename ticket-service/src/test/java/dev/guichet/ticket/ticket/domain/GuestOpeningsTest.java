package dev.guichet.ticket.ticket.domain;

import static dev.guichet.ticket.ticket.domain.CategoryStanding.FREE;
import static dev.guichet.ticket.ticket.domain.Tickets.AGENT;
import static dev.guichet.ticket.ticket.domain.Tickets.COLLEAGUE;
import static dev.guichet.ticket.ticket.domain.Tickets.OUTSIDER;
import static dev.guichet.ticket.ticket.domain.Tickets.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.events.Channel;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.ticket.domain.OpeningDecision.MakeKnown;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Opens;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who opens a ticket for whom of no organization, and at which level.
class GuestOpeningsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
    private static final Desk DESK = Tickets.openTicket().desk();
    private static final Structure CLIENT =
            Objects.requireNonNull(Tickets.openTicket().origin().organization());
    private static final Actor PROGRAM = new Actor(ActorKind.INTEGRATOR, null, "integrator", "integrator");
    private static final Participant GUEST = new Participant(90, "Guest", "guest@elsewhere.example", "fr", null);
    private static final Participant OTHER_GUEST = new Participant(91, "Other", "other@elsewhere.example", "fr", null);

    @Test
    void guestsHaveNobodyFollow() {
        assertThat(Openings.decide(followedBy(OTHER_GUEST), guests(actor(GUEST), false, OTHER_GUEST)))
                .isEqualTo(new Refused(TicketRefusal.OBSERVER_OF_ANOTHER_ORGANIZATION, "/observers"));
        assertThat(Openings.decide(followedBy(OUTSIDER), guests(actor(GUEST), false)))
                .isEqualTo(new Refused(TicketRefusal.OBSERVER_OF_ANOTHER_ORGANIZATION, "/observers"));
        assertThat(Openings.decide(followedBy(OTHER_GUEST), guests(actor(AGENT), true, OTHER_GUEST)))
                .isInstanceOf(Opens.class);
    }

    @Test
    void aGuestsTicketIsOfNoOrganization() {
        assertThat(Openings.decide(opening(null), guests(actor(GUEST), false)))
                .isEqualTo(new Opens(GUEST, null, DESK, List.of(), Role.REQUESTER, null, Tickets.untagged(), null));
        assertThat(Openings.decide(opening(GUEST.email()), guests(PROGRAM, false)))
                .isInstanceOf(Opens.class);
    }

    @Test
    void anAgentAsksNoOtherLevelThanTheRequesterWould() {
        Opening elsewhere = opening("hosting", REQUESTER.email(), null);
        Circumstances agentOfAnother = new Circumstances(
                actor(AGENT),
                null,
                REQUESTER,
                CLIENT,
                null,
                false,
                false,
                true,
                FREE,
                null,
                null,
                List.of(),
                null,
                1L,
                NOW);

        assertThat(Openings.decide(elsewhere, agentOfAnother))
                .isEqualTo(new Refused(DeskRefusal.UNKNOWN_DESK, "/desk"));
        assertThat(Openings.decide(elsewhere, found(actor(COLLEAGUE), REQUESTER, false)))
                .isEqualTo(new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/requester"));
    }

    @Test
    void anAgentNamesTheOrganizationOfWhomNobodyKnows() {
        Opening named = opening(null, "new@client.example", "client");

        assertThat(Openings.decide(named, unknown(CLIENT, true)))
                .isEqualTo(new MakeKnown(List.of("new@client.example"), CLIENT.id(), DESK));
        assertThat(Openings.decide(named, unknown(null, true)))
                .isEqualTo(new Refused(TicketRefusal.UNKNOWN_REQUESTER_ORGANIZATION, "/requester/organization"));
        assertThat(Openings.decide(named, unknown(CLIENT, false)))
                .isEqualTo(new Refused(TicketRefusal.UNKNOWN_REQUESTER_ORGANIZATION, "/requester/organization"));
    }

    @Test
    void whoIsKnownIsOfTheOrganizationNamed() {
        assertThat(Openings.decide(opening(null, REQUESTER.email(), "client"), found(actor(AGENT), REQUESTER, true)))
                .isInstanceOf(Opens.class);
        assertThat(Openings.decide(
                        opening(null, REQUESTER.email(), "neighbours"), found(actor(AGENT), REQUESTER, true)))
                .isEqualTo(new Refused(TicketRefusal.REQUESTER_OF_ANOTHER_ORGANIZATION, "/requester/organization"));
        assertThat(Openings.decide(opening(null, GUEST.email(), "client"), guests(actor(AGENT), true)))
                .isEqualTo(new Refused(TicketRefusal.REQUESTER_OF_ANOTHER_ORGANIZATION, "/requester/organization"));
    }

    private static Opening opening(@Nullable String requester) {
        return opening(null, requester, null);
    }

    private static Opening opening(@Nullable String desk, @Nullable String requester, @Nullable String organization) {
        return new Opening(
                desk,
                requester,
                null,
                organization,
                List.of(),
                null,
                Channel.PORTAL,
                Tickets.untagged(),
                null,
                null,
                null,
                null);
    }

    private static Opening followedBy(Participant observer) {
        return new Opening(
                null,
                null,
                null,
                null,
                List.of(observer.email()),
                null,
                Channel.PORTAL,
                Tickets.untagged(),
                null,
                null,
                null,
                null);
    }

    private static Actor actor(Participant person) {
        return new Actor(ActorKind.PERSON, person.id(), null, person.name());
    }

    private static Circumstances found(Actor caller, @Nullable Participant requester, boolean agent) {
        return new Circumstances(
                caller,
                null,
                requester,
                requester == null ? null : CLIENT,
                DESK,
                agent,
                true,
                agent,
                FREE,
                null,
                null,
                List.of(),
                null,
                1L,
                NOW);
    }

    private static Circumstances guests(Actor caller, boolean agent, Participant... observers) {
        return new Circumstances(
                caller,
                null,
                GUEST,
                null,
                DESK,
                agent,
                true,
                agent,
                FREE,
                null,
                null,
                List.of(observers),
                null,
                1L,
                NOW);
    }

    /// By an agent of some desk.
    private static Circumstances unknown(@Nullable Structure named, boolean servedByTheirs) {
        return new Circumstances(
                actor(AGENT),
                null,
                null,
                named,
                DESK,
                servedByTheirs,
                true,
                true,
                FREE,
                null,
                null,
                List.of(),
                null,
                1L,
                NOW);
    }
}
