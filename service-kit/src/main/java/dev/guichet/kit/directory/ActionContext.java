package dev.guichet.kit.directory;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Who acts, with which rights, in which root, caused by what: the first parameter of a use case, which looks at
/// nothing else of whoever called it. `web` makes it of a token, `intake` of an event or a mail, a worker of itself.
///
/// @param root the tenant it acts in
/// @param cause id of the request, the event or the mail that led here
/// @param rights of the person or the program that acts. The use case asks for them inside its transaction, in the root
///     and no earlier: what was taken away before it began does not count any more
public record ActionContext(long root, String cause, Uni<Rights> rights) {
    /// Of somebody whose rights are known already.
    public static ActionContext of(Rights rights, String cause) {
        return new ActionContext(rights.root(), cause, Uni.createFrom().item(rights));
    }

    /// What they do now: all that it changes carries the same time, actor and cause.
    public Act act(Rights who) {
        return new Act(who.actor(), cause, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
