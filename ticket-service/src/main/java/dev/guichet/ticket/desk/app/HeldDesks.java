package dev.guichet.ticket.desk.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskAccess;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.desk.domain.Opener;
import dev.guichet.ticket.desk.store.DeskRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Desks held by whoever configures them, so that one change sees what the one before it did.
@ApplicationScoped
public class HeldDesks {
    private final DeskRepository repository;
    private final Desks desks;
    private final DeskWrites writes;

    HeldDesks(DeskRepository repository, Desks desks, DeskWrites writes) {
        this.repository = repository;
        this.desks = desks;
        this.writes = writes;
    }

    public record Held(Desk desk, Opener opener, Rights caller) {}

    /// The desk, with its row locked until the transaction ends.
    ///
    /// @param ifMatch the version the caller wants to change, as an `If-Match` header; null takes any
    /// @throws Refused `DESK_NOT_FOUND` when the caller may not know of it, else `NOT_YOURS_TO_CONFIGURE`
    public Uni<Held> configurable(ActionContext context, DeskKey key, @Nullable String ifMatch) {
        return context.rights()
                .chain(caller -> repository
                        .locked(key)
                        .map(found -> found.orElseThrow(HeldDesks::notFound))
                        .chain(desk -> desks.opener(desk).map(opener -> new Held(desk, opener, caller))))
                .call(this::requireConfigures)
                .invoke(held -> ETags.require(ifMatch, held.desk.version()));
    }

    /// The desk, one version later: something that is told with it has changed.
    public Uni<Void> touched(Held held, Act act) {
        return writes.save(held.desk.touched(act.at()), act).replaceWithVoid();
    }

    private Uni<Void> requireConfigures(Held held) {
        List<Long> path = held.opener.path();
        if (DeskAccess.configures(held.caller, held.desk, path)) {
            return Uni.createFrom().voidItem();
        }
        return desks.answering(held.caller).map(answers -> {
            throw DeskAccess.knows(held.caller, held.desk, path, answers)
                    ? Refused.because(DeskRefusal.NOT_YOURS_TO_CONFIGURE)
                    : notFound();
        });
    }

    static Refused notFound() {
        return Refused.because(DeskRefusal.DESK_NOT_FOUND);
    }
}
