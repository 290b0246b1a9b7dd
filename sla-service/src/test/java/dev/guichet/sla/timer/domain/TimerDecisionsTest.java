package dev.guichet.sla.timer.domain;

import static dev.guichet.sla.timer.domain.Rule.PENDING_CLOSE;
import static dev.guichet.sla.timer.domain.Rule.PENDING_REMINDER;
import static dev.guichet.sla.timer.domain.Rule.SOLVED_CLOSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.sla.policy.domain.Policy;
import dev.guichet.sla.timer.domain.Timer.Armed;
import dev.guichet.sla.timer.domain.Timer.Cancelled;
import dev.guichet.sla.timer.domain.Timer.Fired;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimerDecisionsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Policy DEFAULT = Policy.OF_A_NEW_DESK;

    @Test
    void aPendingTicketIsRemindedAfterThreeDaysAndClosesAfterFive() {
        assertThat(arm(AwaitedAnswer.FOR_AN_ANSWER, DEFAULT))
                .containsExactly(
                        new Armed(key(PENDING_REMINDER), day(3), day(5), "e"),
                        new Armed(key(PENDING_CLOSE), day(5), null, "e"));
    }

    @Test
    void aSolvedTicketClosesAfterFourDays() {
        assertThat(arm(AwaitedAnswer.FOR_AN_OBJECTION, DEFAULT))
                .containsExactly(new Armed(key(SOLVED_CLOSE), day(4), null, "e"));
    }

    @Test
    void aTicketThatWaitsForNobodyArmsNothing() {
        assertThat(arm(AwaitedAnswer.FOR_NOBODY, DEFAULT)).isEmpty();
    }

    @Test
    void aRuleThatIsOffArmsNothing() {
        assertThat(arm(AwaitedAnswer.FOR_AN_ANSWER, new Policy(null, null, null)))
                .isEmpty();
        assertThat(arm(AwaitedAnswer.FOR_AN_OBJECTION, new Policy(null, null, null)))
                .isEmpty();
    }

    @Test
    void aReminderWithoutClosureKnowsOfNone() {
        assertThat(arm(AwaitedAnswer.FOR_AN_ANSWER, new Policy(Duration.ofDays(3), null, null)))
                .containsExactly(new Armed(key(PENDING_REMINDER), day(3), null, "e"));
    }

    @Test
    void aTimerBeforeItsTimeStaysArmed() {
        var reminder = reminder();
        assertThat(reminder.at(day(3).minusMillis(1))).isSameAs(reminder);
    }

    @Test
    void aReminderFiresAtItsInstantAndKnowsWhenTheTicketCloses() {
        assertThat(reminder().at(day(3))).isEqualTo(new Fired(key(PENDING_REMINDER), day(3), day(3), day(5), "e"));
    }

    @Test
    void aReminderThatIsLateFiresWhileTheClosureIsNotDue() {
        assertThat(reminder().at(day(5).minusMillis(1))).isInstanceOf(Fired.class);
    }

    @Test
    void aReminderIsSkippedWhenTheClosureIsAlreadyDue() {
        assertThat(reminder().at(day(5)))
                .isEqualTo(new Cancelled(key(PENDING_REMINDER), day(3), day(5), CancelReason.CLOSURE_DUE));
    }

    @Test
    void aClosureFiresHoweverLate() {
        var closure = arm(AwaitedAnswer.FOR_AN_ANSWER, DEFAULT).getLast();
        assertThat(closure.at(day(50))).isEqualTo(new Fired(key(PENDING_CLOSE), day(5), day(50), null, "e"));
    }

    @Test
    void versionsRiseFromReminderToClosureAndFromEpisodeToEpisode() {
        assertThat(key(PENDING_REMINDER).version())
                .isLessThan(key(PENDING_CLOSE).version());
        assertThat(key(SOLVED_CLOSE).version())
                .isLessThan(new TimerKey(new TicketNumber(7), 4, PENDING_REMINDER).version());
    }

    private static Armed reminder() {
        return arm(AwaitedAnswer.FOR_AN_ANSWER, DEFAULT).getFirst();
    }

    private static List<Armed> arm(AwaitedAnswer waiting, Policy policy) {
        return TimerDecisions.arm(new Episode(new TicketNumber(7), 3, waiting, MONDAY), policy, "e");
    }

    private static TimerKey key(Rule rule) {
        return new TimerKey(new TicketNumber(7), 3, rule);
    }

    private static Instant day(long days) {
        return MONDAY.plus(Duration.ofDays(days));
    }
}
