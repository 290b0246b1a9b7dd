package dev.guichet.ticket.desk.app;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskAccess;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.ShownGroup;
import dev.guichet.ticket.desk.store.DeskStore;
import dev.guichet.ticket.desk.store.GroupStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Groups read by who is at their desk or configures it. To everybody else the desk has none: it is not even there.
@ApplicationScoped
public class GroupQueries {
    private final CallerRights callers;
    private final DeskStore desks;
    private final GroupStore store;
    private final Cursors cursors;

    GroupQueries(CallerRights callers, DeskStore desks, GroupStore store, Cursors cursors) {
        this.callers = callers;
        this.desks = desks;
        this.store = store;
        this.cursors = cursors;
    }

    @WithTransaction
    public Uni<ShownGroup> one(DeskKey desk, String slug) {
        return callers.current()
                .chain(caller -> readable(desk, caller))
                .chain(found -> store.one(found.id(), slug))
                .map(found -> found.orElseThrow(GroupService::notFound))
                .chain(store::shown);
    }

    /// Newest first.
    @WithTransaction
    public Uni<Page<ShownGroup>> page(DeskKey desk, int limit, @Nullable String cursor) {
        return callers.current()
                .chain(caller -> readable(desk, caller).chain(found -> page(found, caller, limit, cursor)));
    }

    private Uni<Page<ShownGroup>> page(Desk desk, Rights caller, int limit, @Nullable String cursor) {
        String list = "groups of " + desk.id() + " in " + caller.root() + " for " + caller.actor();
        Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, list));
        return store.page(desk.id(), before, limit + 1)
                .chain(groups -> groups.isEmpty() ? Uni.createFrom().item(List.<ShownGroup>of()) : store.shown(groups))
                .map(rows -> Page.of(
                        rows,
                        limit,
                        last -> cursors.seal(Long.toString(last.group().id()), list)));
    }

    private Uni<Desk> readable(DeskKey key, Rights caller) {
        return desks.one(key)
                .map(found -> found.orElseThrow(HeldDesks::notFound))
                .call(desk -> desks.opener(desk.organization()).invoke(opener -> {
                    if (!DeskAccess.readsMembers(
                            caller, desk, opener.orElseThrow().path())) {
                        throw HeldDesks.notFound();
                    }
                }));
    }
}
