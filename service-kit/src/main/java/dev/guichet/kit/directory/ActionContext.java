package dev.guichet.kit.directory;

import dev.guichet.events.Actor;
import dev.guichet.events.EventMeta;
import dev.guichet.kit.clock.ReplicaClock;
import dev.guichet.kit.problem.Refused;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who acts, with which rights, in which root, caused by what: the first parameter of a use case, which looks at
/// nothing else of whoever called it. `web` makes it of a token, `intake` of an event or a mail, a worker of
/// itself.
///
/// @param root the tenant it acts in; [#NOWHERE] for who acts in none, whose rights are refused
/// @param cause id of the request, the event or the mail that led here
/// @param person id of the person who acts; null for a program, and for the system. It says who asks and no more, for
///     statements that look up themselves what they may
/// @param client OIDC client id of the program that acts; null for a person, and for the system
/// @param rights of the person or the program that acts. The use case asks for them inside its transaction, in
///     the root and no earlier: what was taken away before it began does not count any more
/// @param operator who runs the installation, as changes name them, whether or not they act in a root; null for
///     others
@ReplicaClock("when something was changed, which is told; what is decided by time takes the database's")
public record ActionContext(
        long root,
        String cause,
        @Nullable Long person,
        @Nullable String client,
        Uni<Rights> rights,
        @Nullable Actor operator) {
    /// Ids begin at one.
    public static final long NOWHERE = 0;

    /// Of somebody whose rights are known already.
    public static ActionContext of(Rights rights, String cause) {
        return new ActionContext(
                rights.root(),
                cause,
                rights.person(),
                rights.client(),
                Uni.createFrom().item(rights),
                null);
    }

    /// Of somebody who asks by other ways than HTTP: whoever wrote a mail, for instance. What they may is read when the
    /// use case asks for it; they are refused `NO_ORGANIZATION` when the root does not know them any more.
    ///
    /// @param cause id of the mail or the event
    public static ActionContext ofPerson(long root, long person, String cause) {
        return new ActionContext(
                root,
                cause,
                person,
                null,
                Uni.createFrom()
                        .deferred(() -> RightsQuery.of(root, person, null, Set.of())
                                .map(found -> found.map(RightsQuery.Found::rights)
                                        .orElseThrow(() -> Refused.because(DirectoryRefusal.NO_ORGANIZATION)))),
                null);
    }

    /// Of the system itself, which follows an event. It has the rights of nobody: a use case that asks for some
    /// refuses it.
    public static ActionContext ofSystem(EventMeta event) {
        return ofSystem(event.root(), event.eventId().toString());
    }

    /// Of the system itself, which follows the clock.
    ///
    /// @param worker its name, which is all the cause there is
    public static ActionContext ofSystem(long root, String worker) {
        return of(Rights.ofSystem(root), worker);
    }

    /// What they do now: all that it changes carries the same time, actor and cause.
    public Act act(Rights who) {
        return act(who.actor());
    }

    public Act act(Actor who) {
        return new Act(who, cause, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
