package dev.guichet.sla.policy.domain;

import static dev.guichet.sla.policy.domain.PolicyFlaw.Field.PENDING_CLOSE_AFTER;
import static dev.guichet.sla.policy.domain.PolicyFlaw.Field.PENDING_REMINDER_AFTER;
import static dev.guichet.sla.policy.domain.PolicyFlaw.Field.SOLVED_CLOSE_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.sla.policy.domain.PolicyDecision.Accepted;
import dev.guichet.sla.policy.domain.PolicyDecision.Flawed;
import dev.guichet.sla.policy.domain.PolicyFlaw.Field;
import dev.guichet.sla.policy.domain.PolicyFlaw.Kind;
import dev.guichet.sla.policy.domain.Setting.After;
import dev.guichet.sla.policy.domain.Setting.Keep;
import dev.guichet.sla.policy.domain.Setting.Off;
import dev.guichet.sla.policy.domain.Setting.Unknown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDecisionsTest {
    private static final Setting KEEP = new Keep();
    private static final Setting OFF = new Off();

    @Test
    void aNewDeskRemindsAfterThreeDaysAndClosesAfterFiveAndFour() {
        assertThat(Policy.OF_A_NEW_DESK).isEqualTo(new Policy(days(3), days(5), days(4)));
    }

    @Test
    void whatIsOmittedStaysAsItIs() {
        assertThat(change(KEEP, KEEP, after(days(7)))).isEqualTo(new Accepted(new Policy(days(3), days(5), days(7))));
    }

    @Test
    void aRuleCanBeSwitchedOff() {
        assertThat(change(OFF, OFF, OFF)).isEqualTo(new Accepted(new Policy(null, null, null)));
    }

    @Test
    void aReminderWithoutClosureMayBeAsLateAsOneLikes() {
        assertThat(change(after(days(30)), OFF, KEEP)).isEqualTo(new Accepted(new Policy(days(30), null, days(4))));
    }

    @Test
    void secondsAreFineEnough() {
        assertThat(change(after(seconds(1)), after(seconds(2)), after(seconds(1))))
                .isEqualTo(new Accepted(new Policy(seconds(1), seconds(2), seconds(1))));
    }

    @Test
    void aReminderAtTheInstantOfItsClosureIsRefused() {
        assertThat(change(after(days(5)), KEEP, KEEP))
                .isEqualTo(refused(PENDING_REMINDER_AFTER, Kind.REMINDER_NOT_BEFORE_CLOSURE));
    }

    @Test
    void aClosureBroughtBeforeTheReminderThatStaysIsRefused() {
        assertThat(change(KEEP, after(days(2)), KEEP))
                .isEqualTo(refused(PENDING_REMINDER_AFTER, Kind.REMINDER_NOT_BEFORE_CLOSURE));
    }

    @Test
    void nothingIsShorterThanASecond() {
        assertThat(change(KEEP, KEEP, after(Duration.ZERO))).isEqualTo(refused(SOLVED_CLOSE_AFTER, Kind.TOO_SHORT));
        assertThat(change(KEEP, KEEP, after(days(-4)))).isEqualTo(refused(SOLVED_CLOSE_AFTER, Kind.TOO_SHORT));
    }

    @Test
    void nothingIsLongerThanALeapYear() {
        assertThat(change(KEEP, after(days(366)), KEEP)).isInstanceOf(Accepted.class);
        assertThat(change(KEEP, after(days(366).plusSeconds(1)), KEEP))
                .isEqualTo(refused(PENDING_CLOSE_AFTER, Kind.TOO_LONG));
    }

    @Test
    void partsOfASecondAreRefused() {
        assertThat(change(KEEP, KEEP, after(Duration.ofMillis(1500))))
                .isEqualTo(refused(SOLVED_CLOSE_AFTER, Kind.NOT_WHOLE_SECONDS));
    }

    @Test
    void everyFlawIsToldAtOnce() {
        assertThat(change(new Unknown("three days"), after(Duration.ZERO), KEEP))
                .isEqualTo(new Flawed(List.of(
                        new PolicyFlaw(PENDING_REMINDER_AFTER, Kind.NOT_A_DURATION),
                        new PolicyFlaw(PENDING_CLOSE_AFTER, Kind.TOO_SHORT))));
    }

    private static PolicyDecision change(Setting reminder, Setting closure, Setting solved) {
        return PolicyDecisions.change(Policy.OF_A_NEW_DESK, reminder, closure, solved);
    }

    private static Setting after(Duration duration) {
        return new After(duration);
    }

    private static Flawed refused(Field field, Kind kind) {
        return new Flawed(List.of(new PolicyFlaw(field, kind)));
    }

    private static Duration days(long days) {
        return Duration.ofDays(days);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
