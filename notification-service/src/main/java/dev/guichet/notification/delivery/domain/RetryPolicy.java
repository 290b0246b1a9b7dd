package dev.guichet.notification.delivery.domain;

import dev.guichet.notification.delivery.domain.Outcome.GiveUp;
import dev.guichet.notification.delivery.domain.Outcome.Sent;
import dev.guichet.notification.delivery.domain.Outcome.TryAgain;
import dev.guichet.notification.mail.Verdict;
import java.time.Duration;
import java.time.Instant;

/// When to try again and when to stop. A relay that is away costs no mail, however long; a relay that says no is
/// believed, at once when it is about the address, on the third time when it may be about today.
///
/// @param firstPause after the first answer of "later"; doubles each time
/// @param longestPause between two attempts
/// @param giveUpAfter how long a mail that the relay keeps putting off is tried
/// @param refusals how many answers a refusal that is not about the address gets
public record RetryPolicy(Duration firstPause, Duration longestPause, Duration giveUpAfter, int refusals) {
    /// The relay comes back for all mails at once: who waited through it should not wait much longer.
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration LONGEST_WITHOUT_RELAY = Duration.ofMinutes(1);

    /// What only an administrator or a newer release can mend is tried soon after they did.
    private static final Duration LONGEST_UNTIL_MENDED = Duration.ofMinutes(10);

    private static final int MAX_DOUBLINGS = 20;

    /// @param due what the attempt was made with
    /// @param chance 0 to 1, spreads the next attempts of mails that failed together
    public Outcome after(Verdict verdict, DueDelivery due, Instant now, double chance) {
        int answers = due.answers() + 1;
        return switch (verdict) {
            case Verdict.Accepted() -> new Sent(now);
            case Verdict.Unreachable(var reason) ->
                later(reason, pause(SHORTEST, LONGEST_WITHOUT_RELAY, due.attempts(), chance));
            case Verdict.Deferred deferred ->
                laterUntilTooOld(deferred.reason(), due, now, pause(firstPause, longestPause, answers, chance));
            case Verdict.Unanswered(var reason) ->
                laterUntilTooOld(reason, due, now, pause(firstPause, longestPause, answers, chance));
            case Verdict.Denied denied ->
                laterUntilTooOld(denied.reason(), due, now, pause(firstPause, LONGEST_UNTIL_MENDED, answers, chance));
            case Verdict.Unreadable(var reason) ->
                laterUntilTooOld(reason, due, now, pause(firstPause, LONGEST_UNTIL_MENDED, due.attempts(), chance));
            case Verdict.Refused refused ->
                answers >= refusals
                        ? new GiveUp(refused.reason())
                        : later(refused.reason(), pause(firstPause, longestPause, answers, chance));
            case Verdict.WrongAddress wrongAddress -> new GiveUp(wrongAddress.reason());
            case Verdict.Unsendable(var reason) -> new GiveUp(reason);
        };
    }

    private Outcome laterUntilTooOld(String reason, DueDelivery due, Instant now, Duration pause) {
        return due.createdAt().plus(giveUpAfter).isAfter(now) ? later(reason, pause) : new GiveUp(reason);
    }

    private static Outcome later(String reason, Duration pause) {
        return new TryAgain(pause, reason);
    }

    /// Doubles with every time up to `longest`, then takes between 75 and 125 percent of it.
    private static Duration pause(Duration first, Duration longest, int times, double chance) {
        long doubled = first.toMillis() << Math.clamp(times - 1L, 0, MAX_DOUBLINGS);
        long bounded = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis((long) (bounded * (0.75 + chance / 2)));
    }
}
