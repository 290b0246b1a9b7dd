package dev.guichet.notification.delivery.domain;

import dev.guichet.notification.delivery.domain.Outcome.GiveUp;
import dev.guichet.notification.delivery.domain.Outcome.Sent;
import dev.guichet.notification.delivery.domain.Outcome.TryAgain;
import dev.guichet.notification.mail.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// When to try again and when to stop. A relay that is away costs no mail, however long; a relay that says no is
/// believed, at once when it is about the address, on the third time when it may be about today.
///
/// @param firstPause after the first answer of "later"; doubles each time
/// @param longestPause between two attempts
/// @param giveUpAfter how long a mail that the relay keeps putting off is tried
/// @param refusals how many attempts a refusal that is not about the address gets
public record RetryPolicy(Duration firstPause, Duration longestPause, Duration giveUpAfter, int refusals) {
    /// No such mailbox, not here, not allowed to be named: it will not exist tomorrow either.
    private static final Set<Integer> ABOUT_THE_ADDRESS = Set.of(550, 551, 553, 556);

    /// The relay comes back for all mails at once: who waited through it should not wait much longer.
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration LONGEST_WITHOUT_RELAY = Duration.ofMinutes(1);

    private static final int MAX_DOUBLINGS = 20;

    /// @param attempts made, the one this verdict is about included
    /// @param since when the delivery was written
    /// @param chance 0 to 1, spreads the next attempts of mails that failed together
    public Outcome after(Verdict verdict, int attempts, Instant since, Instant now, double chance) {
        return switch (verdict) {
            case Verdict.Accepted() -> new Sent(now);
            case Verdict.Unreachable(var reason) ->
                new TryAgain(now.plus(pause(SHORTEST, LONGEST_WITHOUT_RELAY, attempts, chance)), reason);
            case Verdict.Deferred put -> laterUntilTooOld(put.reason(), attempts, since, now, chance);
            case Verdict.Refused(var code, var reason) ->
                ABOUT_THE_ADDRESS.contains(code) || attempts >= refusals
                        ? new GiveUp(reason)
                        : later(reason, attempts, now, chance);
            case Verdict.Unsendable(var reason) -> new GiveUp(reason);
        };
    }

    private Outcome laterUntilTooOld(String reason, int attempts, Instant since, Instant now, double chance) {
        return since.plus(giveUpAfter).isAfter(now) ? later(reason, attempts, now, chance) : new GiveUp(reason);
    }

    private Outcome later(String reason, int attempts, Instant now, double chance) {
        return new TryAgain(now.plus(pause(firstPause, longestPause, attempts, chance)), reason);
    }

    /// Doubles with every attempt up to `longest`, then takes between 75 and 125 percent of it.
    private static Duration pause(Duration first, Duration longest, int attempts, double chance) {
        long doubled = first.toMillis() << Math.clamp(attempts - 1L, 0, MAX_DOUBLINGS);
        long bounded = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis((long) (bounded * (0.75 + chance / 2)));
    }
}
