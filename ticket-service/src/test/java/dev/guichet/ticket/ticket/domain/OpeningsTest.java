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

class OpeningsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
    private static final Desk DESK = Tickets.openTicket().desk();
    private static final Structure CLIENT =
            Objects.requireNonNull(Tickets.openTicket().origin().organization());
    private static final Participant GUEST = new Participant(90, "Guest", "guest@elsewhere.example", "fr", null);
    private static final Actor PROGRAM = new Actor(ActorKind.INTEGRATOR, null, "integrator", "integrator");

    @Test
    void aRequesterOpensForThemselves() {
        assertThat(Openings.decide(opening(null), found(actor(REQUESTER), REQUESTER, false)))
                .isEqualTo(
                        new Opens(REQUESTER, CLIENT, DESK, List.of(), Role.REQUESTER, null, Tickets.untagged(), null));
    }

    @Test
    void anAgentOpensForSomebody() {
        assertThat(Openings.decide(opening(REQUESTER.email()), found(actor(AGENT), REQUESTER, true)))
                .isEqualTo(new Opens(REQUESTER, CLIENT, DESK, List.of(), Role.AGENT, null, Tickets.untagged(), null));
    }

    @Test
    void nobodyElseOpensForSomebody() {
        assertThat(Openings.decide(opening(REQUESTER.email()), found(actor(COLLEAGUE), REQUESTER, false)))
                .isEqualTo(new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/requester"));
        assertThat(Openings.decide(opening("nobody@client.example"), found(actor(COLLEAGUE), null, false)))
                .isEqualTo(new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/requester"));
    }

    @Test
    void aProgramSaysForWhom() {
        assertThat(Openings.decide(opening(null), found(PROGRAM, null, false)))
                .isEqualTo(new Refused(TicketRefusal.REQUESTER_REQUIRED, "/requester"));
    }

    @Test
    void aProgramOpensForItsOwnBranchOnly() {
        assertThat(Openings.decide(opening(REQUESTER.email()), found(PROGRAM, 1, REQUESTER)))
                .isInstanceOf(Opens.class);
        assertThat(Openings.decide(opening(REQUESTER.email()), found(PROGRAM, 7, REQUESTER)))
                .isEqualTo(new Refused(TicketRefusal.UNKNOWN_REQUESTER, "/requester/email"));
    }

    @Test
    void whoeverNobodyKnowsBecomesKnownFirst() {
        assertThat(Openings.decide(opening("new@client.example"), found(actor(AGENT), null, true)))
                .isEqualTo(new MakeKnown(List.of("new@client.example"), null, DESK));
        assertThat(Openings.decide(opening("new@client.example"), found(PROGRAM, 9, null)))
                .isEqualTo(new MakeKnown(List.of("new@client.example"), null, DESK));
    }

    @Test
    void onlyAgentsAndProgramsNameTheChannel() {
        Opening phoned = new Opening(
                null,
                null,
                null,
                null,
                List.of(),
                Channel.PHONE,
                Channel.PORTAL,
                Tickets.untagged(),
                null,
                null,
                null,
                null);

        assertThat(Openings.decide(phoned, found(actor(REQUESTER), REQUESTER, false)))
                .isEqualTo(new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/channel"));
        assertThat(Openings.decide(phoned, found(actor(REQUESTER), REQUESTER, true)))
                .isInstanceOf(Opens.class);
    }

    @Test
    void aDeskMustBeThere() {
        Circumstances nowhere = new Circumstances(
                actor(REQUESTER),
                null,
                REQUESTER,
                CLIENT,
                null,
                false,
                false,
                false,
                FREE,
                null,
                null,
                List.of(),
                null,
                1L,
                NOW);

        assertThat(Openings.decide(opening(null), nowhere)).isEqualTo(new Refused(DeskRefusal.NO_DESK, "/desk"));
        assertThat(Openings.decide(
                        new Opening(
                                "no-such",
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                Channel.PORTAL,
                                Tickets.untagged(),
                                null,
                                null,
                                null,
                                null),
                        nowhere))
                .isEqualTo(new Refused(DeskRefusal.UNKNOWN_DESK, "/desk"));
    }

    @Test
    void anExternalIdIsUsedOnce() {
        Circumstances taken = new Circumstances(
                actor(REQUESTER),
                null,
                REQUESTER,
                CLIENT,
                DESK,
                false,
                true,
                false,
                FREE,
                null,
                null,
                List.of(),
                77L,
                1L,
                NOW);

        assertThat(Openings.decide(opening(null), taken))
                .isEqualTo(new Refused(TicketRefusal.EXTERNAL_ID_TAKEN, "/externalId"));
    }

    @Test
    void requestersHaveColleaguesFollowAgentsAnybody() {
        assertThat(Openings.decide(followedBy(COLLEAGUE), followed(actor(REQUESTER), false, COLLEAGUE)))
                .isInstanceOf(Opens.class);
        assertThat(Openings.decide(followedBy(OUTSIDER), followed(actor(REQUESTER), false, OUTSIDER)))
                .isEqualTo(new Refused(TicketRefusal.OBSERVER_OF_ANOTHER_ORGANIZATION, "/observers"));
        assertThat(Openings.decide(followedBy(OUTSIDER), followed(actor(AGENT), true, OUTSIDER)))
                .isInstanceOf(Opens.class);
    }

    /// What their domain tells is known once they are; then they are refused like somebody else's colleague.
    @Test
    void whomNobodyKnowsBecomesKnownBeforeTheyFollow() {
        assertThat(Openings.decide(followedBy(OUTSIDER), followed(actor(REQUESTER), false)))
                .isEqualTo(new MakeKnown(List.of(OUTSIDER.email()), null, DESK));
        assertThat(Openings.decide(followedBy(OUTSIDER), followed(actor(AGENT), true)))
                .isEqualTo(new MakeKnown(List.of(OUTSIDER.email()), null, DESK));
        assertThat(Openings.decide(followedBy(GUEST), followed(actor(REQUESTER), false, GUEST)))
                .isEqualTo(new Refused(TicketRefusal.OBSERVER_OF_ANOTHER_ORGANIZATION, "/observers"));
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

    private static Circumstances found(Actor caller, long organization, @Nullable Participant requester) {
        return new Circumstances(
                caller,
                organization,
                requester,
                requester == null ? null : CLIENT,
                DESK,
                false,
                true,
                false,
                FREE,
                null,
                null,
                List.of(),
                null,
                1L,
                NOW);
    }

    private static Circumstances followed(Actor caller, boolean agent, Participant... observers) {
        return new Circumstances(
                caller,
                null,
                REQUESTER,
                CLIENT,
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
}
