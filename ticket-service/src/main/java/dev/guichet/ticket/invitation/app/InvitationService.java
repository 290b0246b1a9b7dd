package dev.guichet.ticket.invitation.app;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.DatabaseClock;
import dev.guichet.ticket.invitation.domain.Invitation;
import dev.guichet.ticket.invitation.domain.InvitationDecision;
import dev.guichet.ticket.invitation.domain.InvitationRefusal;
import dev.guichet.ticket.invitation.domain.InvitationRules;
import dev.guichet.ticket.invitation.store.InvitationStore;
import dev.guichet.ticket.person.app.Hosts;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.Person;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/// People invited by those who look after them. The mail is the identity provider's, and so is the password.
@ApplicationScoped
public class InvitationService {
    private static final Duration DAY = Duration.ofDays(1);

    private final Persons persons;
    private final Hosts hosts;
    private final Invitations invitations;
    private final InvitationStore store;
    private final InvitationConfig config;

    InvitationService(
            Persons persons, Hosts hosts, Invitations invitations, InvitationStore store, InvitationConfig config) {
        this.persons = persons;
        this.hosts = hosts;
        this.invitations = invitations;
        this.store = store;
        this.config = config;
    }

    /// Writes it down; a worker sees to the rest, whether Keycloak is there or not.
    @WithTransaction
    public Uni<Invitation> invite(ActionContext context, long person) {
        return context.rights()
                .chain(caller -> invitee(person, caller)
                        .invoke(InvitationService::requireNotSignedIn)
                        .chain(invitee -> DatabaseClock.now().chain(now -> invited(invitee, caller, now))));
    }

    /// The last one.
    @WithTransaction
    public Uni<Invitation> last(ActionContext context, long person) {
        return context.rights()
                .chain(caller -> invitee(person, caller))
                .chain(invitee -> store.last(invitee.id()))
                .map(last -> last.orElseThrow(() -> Refused.because(InvitationRefusal.INVITATION_NOT_FOUND)));
    }

    private Uni<Person> invitee(long person, Rights caller) {
        return persons.known(person, caller)
                .call(known -> persons.path(known)
                        .chain(path -> hosts.includeDeskOf(caller, known).invoke(hosted -> {
                            if (!InvitationRules.mayInvite(caller, known, path, hosted)) {
                                throw Refused.because(InvitationRefusal.NOT_YOURS_TO_INVITE);
                            }
                        })));
    }

    private Uni<Invitation> invited(Person invitee, Rights caller, Instant now) {
        return store.last(invitee.id())
                .chain(last -> store.count(invitee.id(), now.minus(DAY))
                        .map(today -> InvitationRules.decide(last, today, config.perDay(), now)))
                .chain(decision -> switch (decision) {
                    case InvitationDecision.Another() -> invitations.queue(invitee, caller.person(), now);
                    case InvitationDecision.TheLast(var last) ->
                        Uni.createFrom().item(last);
                    case InvitationDecision.Refused(var refusal) -> throw Refused.because(refusal);
                });
    }

    private static void requireNotSignedIn(Person invitee) {
        if (invitee.subject() != null) {
            throw Refused.because(InvitationRefusal.ALREADY_SIGNED_IN);
        }
    }
}
