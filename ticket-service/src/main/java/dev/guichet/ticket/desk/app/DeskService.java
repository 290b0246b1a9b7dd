package dev.guichet.ticket.desk.app;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.desk.domain.OfferedForms;
import dev.guichet.ticket.desk.domain.Opener;
import dev.guichet.ticket.desk.domain.ShownDesk;
import dev.guichet.ticket.desk.domain.WantedDesk;
import dev.guichet.ticket.desk.store.DeskRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Desks opened by administrators.
@ApplicationScoped
public class DeskService {
    private final DeskRepository repository;
    private final Desks desks;
    private final DeskWrites writes;
    private final DefaultDesk byDefault;

    DeskService(DeskRepository repository, Desks desks, DeskWrites writes, DefaultDesk byDefault) {
        this.repository = repository;
        this.desks = desks;
        this.writes = writes;
        this.byDefault = byDefault;
    }

    /// An organization's first desk is its default; a later one takes that over when it asks to.
    @WithTransaction
    public Uni<ShownDesk> open(ActionContext context, WantedDesk wanted) {
        return context.rights()
                .chain(caller -> opener(wanted, caller)
                        .invoke(opener -> requireMayOpen(opener, caller))
                        .chain(opener -> byDefault
                                .hold(opener.id())
                                .chain(sisters -> open(wanted, opener, sisters, context.act(caller)))));
    }

    private Uni<ShownDesk> open(WantedDesk wanted, Opener opener, List<Desk> sisters, Act act) {
        RulesGuard.require(wanted.rules(), false);
        RulesGuard.requireForms(wanted.rules(), new OfferedForms(0, null));
        RulesGuard.requireGroup(wanted.rules().group() == null);
        boolean takesAll = wanted.isDefault() || sisters.isEmpty();
        Desk desk = wanted.opened(0, opener.path().getFirst(), opener.id(), takesAll, act.at());
        return (takesAll ? byDefault.relieve(sisters, act) : Uni.createFrom().voidItem())
                .chain(() -> repository.insert(desk))
                .chain(opened -> writes.tell(opened, act))
                .map(staff -> new ShownDesk(staff.desk(), opener, staff.members()));
    }

    private Uni<Opener> opener(WantedDesk wanted, Rights caller) {
        if (wanted.organization().isEmpty() && caller.administers().size() != 1) {
            throw caller.administers().isEmpty()
                    ? Refused.because(DeskRefusal.NOT_YOURS_TO_OPEN)
                    : unknownOrganization();
        }
        long id = wanted.organization()
                .orElseGet(() -> caller.administers().iterator().next());
        return desks.opener(id).map(opener -> opener.orElseThrow(DeskService::unknownOrganization));
    }

    private static void requireMayOpen(Opener opener, Rights caller) {
        if (!caller.configures(opener.path())) {
            throw caller.knows(opener.path()) ? Refused.because(DeskRefusal.NOT_YOURS_TO_OPEN) : unknownOrganization();
        }
    }

    private static Refused unknownOrganization() {
        return Refused.because(DeskRefusal.UNKNOWN_DESK_ORGANIZATION)
                .violation(Violation.at("/organization", DeskRefusal.UNKNOWN_DESK_ORGANIZATION.code()));
    }
}
