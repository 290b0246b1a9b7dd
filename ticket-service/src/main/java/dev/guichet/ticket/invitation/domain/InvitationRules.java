package dev.guichet.ticket.invitation.domain;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.domain.PersonRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who invites whom, and how often. Paths are those of the person's organization, and empty for a guest.
public final class InvitationRules {
    /// Within it, asking twice is asking once: a second click sends no second mail.
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Between two mails that somebody asked for themselves.
    static final Duration PATIENCE_WITH_STRANGERS = Duration.ofHours(1);

    private InvitationRules() {}

    /// Administrators of the organization or above it, and those at a desk that serves it; no program. A guest is
    /// invited by administrators of the root and by the desks that host them.
    public static boolean mayInvite(Rights caller, Person person, List<Long> path, boolean hosted) {
        return PersonRules.configures(caller, person, path) || caller.serves(path) || hosted;
    }

    /// @param last of this person
    /// @param today how many were written for this person in the last 24 hours
    /// @param perDay how many may be
    public static InvitationDecision decide(Optional<Invitation> last, long today, int perDay, Instant now) {
        if (last.filter(invitation -> answers(invitation, PATIENCE, now)).isPresent()) {
            return new InvitationDecision.TheLast(last.get());
        }
        return today < perDay
                ? new InvitationDecision.Another()
                : new InvitationDecision.Refused(InvitationRefusal.TOO_MANY_INVITATIONS);
    }

    /// Whether somebody who asks for themselves, whom nobody has proven to be themselves, gets another mail.
    public static boolean mayHaveAnother(Optional<Invitation> last, Instant now) {
        return last.filter(invitation -> answers(invitation, PATIENCE_WITH_STRANGERS, now))
                .isEmpty();
    }

    /// Whoever was invited since then, by their own wish, gets no other mail.
    public static Instant patientSince(Instant now) {
        return now.minus(PATIENCE_WITH_STRANGERS);
    }

    private static boolean answers(Invitation last, Duration patience, Instant now) {
        return last.state() == InvitationState.QUEUED
                || last.createdAt().plus(patience).isAfter(now);
    }
}
