package dev.guichet.ticket.invitation.app;

import dev.guichet.ticket.invitation.domain.Invitation;
import dev.guichet.ticket.invitation.domain.InvitationRules;
import dev.guichet.ticket.invitation.domain.Invitee;
import dev.guichet.ticket.invitation.store.InvitationStore;
import dev.guichet.ticket.person.domain.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The invitations of the current root, for other features: every method runs inside the caller's transaction.
@ApplicationScoped
public class Invitations {
    private final InvitationStore store;
    private final Senders senders;

    Invitations(InvitationStore store, Senders senders) {
        this.store = store;
        this.senders = senders;
    }

    /// Invites somebody who asked for it themselves, unless they have signed in or were invited within the hour.
    public Uni<Void> requestedBy(Person person, Instant now) {
        if (person.subject() != null) {
            return Uni.createFrom().voidItem();
        }
        return store.last(person.id())
                .chain(last -> InvitationRules.mayHaveAnother(last, now)
                        ? insert(person, null, now)
                        : Uni.createFrom().item(last))
                .replaceWithVoid();
    }

    /// Invites somebody who asked for it themselves, whom nobody knows and whom this organization takes in by their
    /// domain, unless they were invited within the hour.
    public Uni<Void> requestedBy(Invitee stranger, long organization, Instant now) {
        return senders.of(organization)
                .chain(sender -> store.insertStranger(stranger, sender, InvitationRules.patientSince(now), now));
    }

    /// One more; the one that waits when somebody else was first.
    Uni<Invitation> queue(Person person, @Nullable Long by, Instant now) {
        return insert(person, by, now)
                .chain(queued -> queued.isPresent() ? Uni.createFrom().item(queued) : store.last(person.id()))
                .map(Optional::orElseThrow);
    }

    private Uni<Optional<Invitation>> insert(Person person, @Nullable Long by, Instant now) {
        return senders.of(person).chain(sender -> store.insert(Invitee.of(person), sender, by, now));
    }
}
