package dev.guichet.ticket.invitation.domain;

import java.time.Duration;

/// When to try again and when to stop. An identity provider that is away costs no invitation, however long.
///
/// @param firstPause doubles each time
/// @param longestPause between two attempts
/// @param giveUpAfter how long a mail is tried that the relay does not take: the address may be no mailbox at all
public record RetryPolicy(Duration firstPause, Duration longestPause, Duration giveUpAfter) {
    /// It comes back for all at once: who waited through it should not wait much longer.
    private static final Duration LONGEST_WITHOUT_ANSWER = Duration.ofMinutes(1);

    private static final int MAX_DOUBLINGS = 20;

    /// @param chance 0 to 1, spreads the next attempts of those that failed together
    public Outcome after(Verdict verdict, DueInvitation due, double chance) {
        return switch (verdict) {
            case Verdict.Accepted() -> new Outcome.Sent();
            case Verdict.Refused(var reason) -> new Outcome.Failed(reason);
            case Verdict.Unreachable() ->
                new Outcome.Again(
                        PutOffReason.IDENTITY_UNREACHABLE, pause(LONGEST_WITHOUT_ANSWER, due.attempt(), chance));
            case Verdict.PutOff(var reason) -> again(reason, due, chance);
        };
    }

    private Outcome again(PutOffReason reason, DueInvitation due, double chance) {
        boolean tooOld = !due.createdAt().plus(giveUpAfter).isAfter(due.takenAt());
        return reason == PutOffReason.MAIL_NOT_SENT && tooOld
                ? new Outcome.Failed(FailureReason.MAIL_NOT_SENT)
                : new Outcome.Again(reason, pause(longestPause, due.attempt(), chance));
    }

    /// Doubles with every time up to `longest`, then takes between 75 and 125 percent of it.
    private Duration pause(Duration longest, int times, double chance) {
        long doubled = firstPause.toMillis() << Math.clamp(times - 1L, 0, MAX_DOUBLINGS);
        return Duration.ofMillis((long) (Math.min(doubled, longest.toMillis()) * (0.75 + chance / 2)));
    }
}
