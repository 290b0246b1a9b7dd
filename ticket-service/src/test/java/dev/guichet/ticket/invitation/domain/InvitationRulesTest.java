package dev.guichet.ticket.invitation.domain;

import static dev.guichet.ticket.directory.Callers.CLIENT;
import static dev.guichet.ticket.directory.Callers.RESELLER;
import static dev.guichet.ticket.directory.Callers.ROOT;
import static dev.guichet.ticket.directory.Callers.SISTER;
import static dev.guichet.ticket.directory.Callers.administrator;
import static dev.guichet.ticket.directory.Callers.agent;
import static dev.guichet.ticket.directory.Callers.integrator;
import static dev.guichet.ticket.directory.Callers.supervisor;
import static dev.guichet.ticket.directory.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.person.domain.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Access for somebody who has none yet (S1.3, S2.3): by whom, and how often.
class InvitationRulesTest {
    private static final Person MEMBER = person(3L, null);
    private static final Person GUEST = person(null, 7L);
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
    private static final int PER_DAY = 5;

    @Test
    void whoLooksAfterThemInvites() {
        assertThat(InvitationRules.mayInvite(administrator(42, ROOT), MEMBER, CLIENT, false))
                .isTrue();
        assertThat(InvitationRules.mayInvite(administrator(42, CLIENT), MEMBER, CLIENT, false))
                .isTrue();
        assertThat(InvitationRules.mayInvite(agent(43, 7, RESELLER), MEMBER, CLIENT, false))
                .isTrue();
        assertThat(InvitationRules.mayInvite(supervisor(44, 7, ROOT), MEMBER, CLIENT, false))
                .isTrue();
    }

    @Test
    void nobodyElseDoes() {
        assertThat(InvitationRules.mayInvite(viewer(40, CLIENT), MEMBER, CLIENT, false))
                .isFalse();
        assertThat(InvitationRules.mayInvite(integrator(ROOT), MEMBER, CLIENT, false))
                .isFalse();
        assertThat(InvitationRules.mayInvite(administrator(42, SISTER), MEMBER, CLIENT, false))
                .isFalse();
        assertThat(InvitationRules.mayInvite(agent(43, 7, SISTER), MEMBER, CLIENT, false))
                .isFalse();
    }

    @Test
    void askingTwiceIsAskingOnce() {
        Invitation sent = invitation(InvitationState.SENT, Duration.ofSeconds(59));
        Invitation queued = invitation(InvitationState.QUEUED, Duration.ofDays(2));

        assertThat(decide(sent, 1)).isEqualTo(new InvitationDecision.TheLast(sent));
        assertThat(decide(queued, 1)).isEqualTo(new InvitationDecision.TheLast(queued));
    }

    @Test
    void aMinuteLaterThereIsAnother() {
        assertThat(decide(invitation(InvitationState.SENT, Duration.ofMinutes(1)), 4))
                .isEqualTo(new InvitationDecision.Another());
        assertThat(decide(invitation(InvitationState.FAILED, Duration.ofMinutes(1)), 4))
                .isEqualTo(new InvitationDecision.Another());
        assertThat(InvitationRules.decide(Optional.empty(), 0, PER_DAY, NOW))
                .isEqualTo(new InvitationDecision.Another());
    }

    @Test
    void aDayHasSoManyAndNoMore() {
        assertThat(decide(invitation(InvitationState.SENT, Duration.ofHours(1)), PER_DAY))
                .isEqualTo(new InvitationDecision.Refused(InvitationRefusal.TOO_MANY_INVITATIONS));
    }

    @Test
    void whoAsksForThemselvesGetsOneAnHour() {
        assertThat(InvitationRules.mayHaveAnother(Optional.empty(), NOW)).isTrue();
        assertThat(mayHaveAnother(InvitationState.SENT, Duration.ofMinutes(59))).isFalse();
        assertThat(mayHaveAnother(InvitationState.SENT, Duration.ofHours(1))).isTrue();
        assertThat(mayHaveAnother(InvitationState.QUEUED, Duration.ofDays(1))).isFalse();
    }

    private static InvitationDecision decide(Invitation last, long today) {
        return InvitationRules.decide(Optional.of(last), today, PER_DAY, NOW);
    }

    private static boolean mayHaveAnother(InvitationState state, Duration ago) {
        return InvitationRules.mayHaveAnother(Optional.of(invitation(state, ago)), NOW);
    }

    private static Invitation invitation(InvitationState state, Duration ago) {
        return new Invitation(1, 40, "someone@client.example", state, null, NOW.minus(ago), null, 1);
    }

    @Test
    void aGuestIsInvitedByTheirDeskAndByTheRoot() {
        assertThat(InvitationRules.mayInvite(agent(43, 7, ROOT), GUEST, List.of(), true))
                .isTrue();
        assertThat(InvitationRules.mayInvite(administrator(42, ROOT), GUEST, List.of(), false))
                .isTrue();
        assertThat(InvitationRules.mayInvite(agent(43, 8, ROOT), GUEST, List.of(), false))
                .isFalse();
        assertThat(InvitationRules.mayInvite(administrator(42, CLIENT), GUEST, List.of(), false))
                .isFalse();
    }

    private static Person person(@Nullable Long organization, @Nullable Long guestDesk) {
        Instant then = Instant.parse("2026-11-20T13:32:00Z");
        return new Person(
                40, 1, organization, guestDesk, "a@b.example", "A", "fr", "Europe/Paris", false, null, then, then, 1);
    }
}
