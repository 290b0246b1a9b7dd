package dev.guichet.ticket.form.app;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.app.Desks;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskAccess;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.organization.app.Organizations;
import dev.guichet.ticket.organization.domain.Organization;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The desks that forms are made for.
@ApplicationScoped
class AskingDesks {
    private final Desks desks;
    private final Organizations organizations;

    AskingDesks(Desks desks, Organizations organizations) {
        this.desks = desks;
        this.organizations = organizations;
    }

    /// @param path of the organization that opened it
    record Asking(Desk desk, List<Long> path) {}

    /// @throws Refused `UNKNOWN_DESK` for one that the caller may not know of, `NOT_YOURS_TO_CONFIGURE` for another
    Uni<Asking> configurable(DeskKey key, Rights caller) {
        return find(key)
                .map(found -> found.orElseThrow(AskingDesks::unknown))
                .chain(desk -> organizations
                        .byId(desk.organization())
                        .map(Optional::orElseThrow)
                        .map(Organization::path)
                        .map(path -> new Asking(desk, path)))
                .call(asking -> requireConfigures(asking, caller));
    }

    private Uni<Optional<Desk>> find(DeskKey key) {
        Long id = key.id();
        String slug = key.slug();
        return id != null ? desks.byId(id) : desks.bySlug(slug == null ? "" : slug);
    }

    private Uni<Void> requireConfigures(Asking asking, Rights caller) {
        if (DeskAccess.configures(caller, asking.desk, asking.path)) {
            return Uni.createFrom().voidItem();
        }
        return desks.answering(caller).map(answers -> {
            throw DeskAccess.knows(caller, asking.desk, asking.path, answers)
                    ? Refused.because(DeskRefusal.NOT_YOURS_TO_CONFIGURE)
                    : unknown();
        });
    }

    private static Refused unknown() {
        return Refused.because(DeskRefusal.UNKNOWN_DESK)
                .violation(Violation.at("/desk", DeskRefusal.UNKNOWN_DESK.code()));
    }
}
