package dev.guichet.ticket.desk.app;

import dev.guichet.events.DeskMember;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.Answering;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskAccess;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.desk.domain.ShownDesk;
import dev.guichet.ticket.desk.domain.Staff;
import dev.guichet.ticket.desk.store.DeskStore;
import dev.guichet.ticket.desk.store.DeskStore.Opened;
import dev.guichet.ticket.desk.store.MemberStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Desks read by those who know of them.
@ApplicationScoped
public class DeskQueries {
    private final CallerRights callers;
    private final DeskStore store;
    private final MemberStore members;
    private final Desks desks;
    private final Cursors cursors;

    DeskQueries(CallerRights callers, DeskStore store, MemberStore members, Desks desks, Cursors cursors) {
        this.callers = callers;
        this.store = store;
        this.members = members;
        this.desks = desks;
        this.cursors = cursors;
    }

    @WithTransaction
    public Uni<ShownDesk> one(DeskKey key) {
        return callers.current()
                .chain(caller -> store.one(key)
                        .map(found -> found.orElseThrow(DeskQueries::notFound))
                        .chain(desk ->
                                store.opener(desk.organization()).map(opener -> new Opened(desk, opener.orElseThrow())))
                        .call(opened -> requireKnows(caller, opened))
                        .chain(opened -> shown(List.of(opened), caller))
                        .map(List::getFirst));
    }

    /// Newest first.
    @WithTransaction
    public Uni<Page<ShownDesk>> page(@Nullable Long organization, int limit, @Nullable String cursor) {
        return callers.current().chain(caller -> {
            String list = "desks of " + caller.root() + " for " + caller.actor() + " in " + organization;
            Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, list));
            return desks.answering(caller)
                    .chain(answers -> store.known(
                            counters(caller, answers),
                            answers.guestDesk(),
                            branches(caller),
                            organization,
                            before,
                            limit + 1))
                    .chain(opened -> shown(opened, caller))
                    .map(rows -> Page.of(
                            rows,
                            limit,
                            last -> cursors.seal(Long.toString(last.desk().id()), list)));
        });
    }

    private Uni<Void> requireKnows(Rights caller, Opened opened) {
        return desks.answering(caller)
                .invoke(answers -> {
                    if (!DeskAccess.knows(caller, opened.desk(), opened.opener().path(), answers)) {
                        throw notFound();
                    }
                })
                .replaceWithVoid();
    }

    /// The organizations whose desks the caller asks or sits at.
    private static Set<Long> counters(Rights caller, Answering answers) {
        Set<Long> counters = new HashSet<>(caller.deskOrganizations());
        if (answers.organization() != null) {
            counters.add(answers.organization());
        }
        return counters;
    }

    private static Set<Long> branches(Rights caller) {
        return caller.isIntegrator() ? caller.branches() : caller.administers();
    }

    private Uni<List<ShownDesk>> shown(List<Opened> opened, Rights caller) {
        List<Desk> readable = opened.stream()
                .filter(each -> DeskAccess.readsMembers(
                        caller, each.desk(), each.opener().path()))
                .map(Opened::desk)
                .toList();
        List<Desk> others = opened.stream()
                .map(Opened::desk)
                .filter(desk -> !readable.contains(desk))
                .toList();
        return members.staffed(readable)
                .chain(staffed -> store.shown(others).map(seen -> {
                    Map<Long, List<DeskMember>> known = staffed.stream()
                            .collect(Collectors.toMap(staff -> staff.desk().id(), Staff::members));
                    return opened.stream()
                            .map(each -> new ShownDesk(
                                    seen.getOrDefault(each.desk().id(), each.desk()),
                                    each.opener(),
                                    known.get(each.desk().id())))
                            .toList();
                }));
    }

    private static Refused notFound() {
        return Refused.because(DeskRefusal.DESK_NOT_FOUND);
    }
}
