package dev.guichet.ticket.desk.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.desk.app.HeldDesks.Held;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.desk.domain.Group;
import dev.guichet.ticket.desk.domain.GroupUse;
import dev.guichet.ticket.desk.domain.ShownGroup;
import dev.guichet.ticket.desk.store.GroupStore;
import dev.guichet.ticket.desk.store.MemberStore;
import dev.guichet.ticket.person.app.Persons;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Groups made, changed and removed by those who configure their desk. Each holds the desk, so that nobody leaves it
/// while they come into a group, and no rule names a group while it goes. Who is in a group is told with the desk.
@ApplicationScoped
public class GroupService {
    /// Every event of the desk names them all, and an event has its bound.
    private static final int MOST_GROUPS = 100;

    private final CallerRights callers;
    private final HeldDesks desks;
    private final DeskWrites writes;
    private final GroupStore store;
    private final MemberStore members;
    private final Persons persons;

    GroupService(
            CallerRights callers,
            HeldDesks desks,
            DeskWrites writes,
            GroupStore store,
            MemberStore members,
            Persons persons) {
        this.callers = callers;
        this.desks = desks;
        this.writes = writes;
        this.store = store;
        this.members = members;
        this.persons = persons;
    }

    private record HeldGroup(Held desk, Group group) {}

    @WithTransaction
    public Uni<ShownGroup> make(DeskKey desk, String slug, String name) {
        return desks.configurable(desk, null)
                .call(held -> store.membersOf(held.desk()).invoke(groups -> requireRoom(groups.size())))
                .map(held -> Group.made(
                        held.desk(), slug, name, callers.act(held.caller()).at()))
                .chain(group -> unlessTaken(store.insert(group)).map(group::numbered))
                .chain(store::shown);
    }

    /// @param name null leaves it
    @WithTransaction
    public Uni<ShownGroup> change(DeskKey desk, String slug, @Nullable String name, @Nullable String ifMatch) {
        return held(desk, slug, ifMatch)
                .chain(held -> name == null || name.equals(held.group.identity().name())
                        ? Uni.createFrom().item(held.group)
                        : saved(held.group.named(
                                name, callers.act(held.desk.caller()).at())))
                .chain(store::shown);
    }

    @WithTransaction
    public Uni<Void> remove(DeskKey desk, String slug, @Nullable String ifMatch) {
        return held(desk, slug, ifMatch)
                .call(held -> store.use(held.desk.desk(), held.group).invoke(GroupService::requireUnused))
                .chain(held -> store.delete(held.group).chain(() -> tell(held.desk)));
    }

    @WithTransaction
    public Uni<ShownGroup> put(DeskKey desk, String slug, long person, @Nullable String ifMatch) {
        return held(desk, slug, ifMatch)
                .call(held -> requireAtTheDesk(held, person))
                .chain(held -> store.put(held.group, person).chain(changed -> touched(held, changed)))
                .chain(store::shown);
    }

    @WithTransaction
    public Uni<ShownGroup> take(DeskKey desk, String slug, long person, @Nullable String ifMatch) {
        return held(desk, slug, ifMatch)
                .chain(held -> store.remove(held.group, person)
                        .invoke(GroupService::requireWasIn)
                        .chain(changed -> touched(held, changed)))
                .chain(store::shown);
    }

    private Uni<HeldGroup> held(DeskKey desk, String slug, @Nullable String ifMatch) {
        return desks.configurable(desk, null)
                .chain(held -> store.lock(held.desk().id(), slug)
                        .map(found -> new HeldGroup(held, found.orElseThrow(GroupService::notFound))))
                .invoke(held -> ETags.require(ifMatch, held.group.version()));
    }

    private Uni<Void> requireAtTheDesk(HeldGroup held, long person) {
        return persons.known(person, held.desk.caller())
                .chain(known -> members.role(held.group.desk(), person))
                .invoke(role -> {
                    if (role.isEmpty()) {
                        throw Refused.because(DeskRefusal.GROUP_MEMBER_NOT_AT_THE_DESK);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Group> touched(HeldGroup held, boolean changed) {
        return changed
                ? saved(held.group.touched(callers.act(held.desk.caller()).at()))
                        .call(() -> tell(held.desk))
                : Uni.createFrom().item(held.group);
    }

    private Uni<Group> saved(Group group) {
        return store.save(group).replaceWith(group);
    }

    private Uni<Void> tell(Held held) {
        Act act = callers.act(held.caller());
        return writes.save(held.desk().touched(act.at()), act).replaceWithVoid();
    }

    private static void requireRoom(int groups) {
        if (groups >= MOST_GROUPS) {
            throw Refused.because(DeskRefusal.TOO_MANY_GROUPS);
        }
    }

    private static void requireUnused(GroupUse use) {
        if (!use.names().isEmpty()) {
            throw Refused.because(DeskRefusal.GROUP_IN_USE).extension("usedBy", use.names());
        }
    }

    private static void requireWasIn(boolean was) {
        if (!was) {
            throw Refused.because(DeskRefusal.MEMBER_NOT_FOUND);
        }
    }

    static Refused notFound() {
        return Refused.because(DeskRefusal.GROUP_NOT_FOUND);
    }

    private static <T> Uni<T> unlessTaken(Uni<T> write) {
        return write.onFailure(UniqueViolation.of("group_slug_taken"))
                .transform(taken -> Refused.because(DeskRefusal.GROUP_SLUG_TAKEN));
    }
}
