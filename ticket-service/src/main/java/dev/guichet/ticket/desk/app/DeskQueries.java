package dev.guichet.ticket.desk.app;

import dev.guichet.events.DeskMember;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.Answering;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskAccess;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.desk.domain.Opener;
import dev.guichet.ticket.desk.domain.ShownDesk;
import dev.guichet.ticket.desk.domain.Staff;
import dev.guichet.ticket.desk.store.DeskEntity;
import dev.guichet.ticket.desk.store.DeskRepository;
import dev.guichet.ticket.desk.store.DeskStore;
import dev.guichet.ticket.desk.store.DeskStore.Known;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Desks read by those who know of them.
@ApplicationScoped
public class DeskQueries {
    private final DeskRepository repository;
    private final DeskStore store;
    private final Desks desks;
    private final Cursors cursors;

    DeskQueries(DeskRepository repository, DeskStore store, Desks desks, Cursors cursors) {
        this.repository = repository;
        this.store = store;
        this.desks = desks;
        this.cursors = cursors;
    }

    @WithTransaction
    public Uni<ShownDesk> one(ActionContext context, DeskKey key) {
        return context.rights()
                .chain(caller -> repository
                        .one(key)
                        .map(found -> found.orElseThrow(DeskQueries::notFound))
                        .chain(desk -> desks.opener(desk.desk()).map(opener -> new Opened(desk, opener)))
                        .call(opened -> requireKnows(caller, opened))
                        .chain(opened -> shown(List.of(opened), caller))
                        .map(List::getFirst));
    }

    /// Newest first.
    @WithTransaction
    public Uni<Page<ShownDesk>> page(
            ActionContext context, @Nullable Long organization, int limit, @Nullable String cursor) {
        return context.rights().chain(caller -> {
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
                    .chain(this::opened)
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
                    if (!DeskAccess.knows(caller, opened.desk.desk(), opened.opener.path(), answers)) {
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
                .filter(each -> each.readsMembers(caller))
                .map(each -> each.desk.desk())
                .toList();
        return store.staffed(readable).map(staffed -> {
            Map<Long, List<DeskMember>> members = staffed.stream()
                    .collect(Collectors.toMap(staff -> staff.desk().id(), Staff::members));
            return opened.stream()
                    .map(each -> each.shown(members.get(each.desk.id)))
                    .toList();
        });
    }

    private Uni<List<Opened>> opened(List<Known> known) {
        return repository.byIds(known.stream().map(Known::desk).toList()).map(found -> {
            Map<Long, DeskEntity> byId = found.stream().collect(Collectors.toMap(desk -> desk.id, desk -> desk));
            return known.stream()
                    .filter(each -> byId.containsKey(each.desk()))
                    .map(each -> new Opened(Objects.requireNonNull(byId.get(each.desk())), each.opener()))
                    .toList();
        });
    }

    /// A desk with the organization that opened it.
    private record Opened(DeskEntity desk, Opener opener) {
        boolean readsMembers(Rights caller) {
            return DeskAccess.readsMembers(caller, desk.desk(), opener.path());
        }

        /// @param members null for those who may not know who is at it
        ShownDesk shown(@Nullable List<DeskMember> members) {
            return new ShownDesk(members == null ? desk.shown() : desk.desk(), opener, members);
        }
    }

    private static Refused notFound() {
        return Refused.because(DeskRefusal.DESK_NOT_FOUND);
    }
}
