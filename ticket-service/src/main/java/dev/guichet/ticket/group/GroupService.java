package dev.guichet.ticket.group;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.app.Desks;
import dev.guichet.ticket.desk.app.HeldDesks;
import dev.guichet.ticket.desk.app.HeldDesks.Held;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.group.GroupView.ShownGroup;
import dev.guichet.ticket.person.app.Persons;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Groups made, changed and removed by those who configure their desk. Each holds the desk, so that nobody leaves it
/// while they come into a group, and no rule names a group while it goes. Who is in a group is told with the desk.
/// Read by who is at the desk or configures it; to everybody else it has none: it is not even there.
@ApplicationScoped
class GroupService {
    /// Every event of the desk names them all, and an event has its bound.
    private static final int MOST_GROUPS = 100;

    private final GroupRepository groups;
    private final GroupMemberRepository members;
    private final GroupStore store;
    private final HeldDesks held;
    private final Desks desks;
    private final Persons persons;
    private final Cursors cursors;

    GroupService(
            GroupRepository groups,
            GroupMemberRepository members,
            GroupStore store,
            HeldDesks held,
            Desks desks,
            Persons persons,
            Cursors cursors) {
        this.groups = groups;
        this.members = members;
        this.store = store;
        this.held = held;
        this.desks = desks;
        this.persons = persons;
        this.cursors = cursors;
    }

    private record HeldGroup(Held desk, GroupEntity group) {}

    @WithTransaction
    public Uni<ShownGroup> create(ActionContext context, DeskKey desk, GroupCreate wanted) {
        return held.configurable(context, desk, null)
                .call(open -> groups.countOf(open.desk().id()).invoke(GroupService::requireRoom))
                .chain(open -> groups.saved(new GroupEntity(
                        open.desk(), wanted, context.act(open.caller()).at())))
                .map(group -> new ShownGroup(group, List.of()));
    }

    @WithTransaction
    public Uni<ShownGroup> change(
            ActionContext context, DeskKey desk, String slug, GroupPatch patch, @Nullable String ifMatch) {
        return open(context, desk, slug, ifMatch)
                .invoke(open ->
                        open.group.change(patch, context.act(open.desk.caller()).at()))
                .call(open -> groups.saved(open.group))
                .chain(open -> shown(open.desk.desk(), open.group));
    }

    @WithTransaction
    public Uni<Void> remove(ActionContext context, DeskKey desk, String slug, @Nullable String ifMatch) {
        return held.configurable(context, desk, null)
                .call(open -> store.close(open.desk().id(), slug))
                .chain(open -> group(open, slug, ifMatch))
                .call(open -> store.use(open.desk.desk(), open.group).invoke(GroupService::requireUnused))
                .chain(open -> groups.remove(open.group)
                        .chain(() -> held.touched(open.desk, context.act(open.desk.caller()))));
    }

    /// The person is held before the desk is locked, in the order of whoever changes a person and their desks.
    @WithTransaction
    public Uni<ShownGroup> put(
            ActionContext context, DeskKey desk, String slug, long person, @Nullable String ifMatch) {
        return persons.hold(person)
                .chain(() -> open(context, desk, slug, ifMatch))
                .call(open -> requireAtTheDesk(open.desk, person))
                .call(open -> members.put(open.group, person).chain(changed -> touched(context, open, changed)))
                .chain(open -> shown(open.desk.desk(), open.group));
    }

    @WithTransaction
    public Uni<ShownGroup> take(
            ActionContext context, DeskKey desk, String slug, long person, @Nullable String ifMatch) {
        return open(context, desk, slug, ifMatch)
                .call(open -> members.take(open.group, person)
                        .invoke(GroupService::requireWasIn)
                        .chain(changed -> touched(context, open, changed)))
                .chain(open -> shown(open.desk.desk(), open.group));
    }

    @WithTransaction
    public Uni<ShownGroup> one(ActionContext context, DeskKey desk, String slug) {
        return context.rights()
                .chain(caller -> desks.withMembers(desk, caller))
                .chain(readable -> groups.one(readable.id(), slug).chain(group -> shown(readable, group)));
    }

    /// Newest first.
    @WithTransaction
    public Uni<Page<ShownGroup>> page(ActionContext context, DeskKey desk, int limit, @Nullable String cursor) {
        return context.rights()
                .chain(caller ->
                        desks.withMembers(desk, caller).chain(readable -> page(readable, caller, limit, cursor)));
    }

    private Uni<Page<ShownGroup>> page(Desk desk, Rights caller, int limit, @Nullable String cursor) {
        String list = "groups of " + desk.id() + " in " + caller.root() + " for " + caller.actor();
        Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, list));
        return groups.page(desk.id(), before, limit + 1)
                .chain(rows -> shown(desk, rows))
                .map(rows -> Page.of(rows, limit, last -> cursors.seal(Long.toString(last.group().id), list)));
    }

    private Uni<HeldGroup> open(ActionContext context, DeskKey desk, String slug, @Nullable String ifMatch) {
        return held.configurable(context, desk, null).chain(open -> group(open, slug, ifMatch));
    }

    private Uni<HeldGroup> group(Held desk, String slug, @Nullable String ifMatch) {
        return groups.locked(desk.desk().id(), slug)
                .invoke(group -> ETags.require(ifMatch, group.version))
                .map(group -> new HeldGroup(desk, group));
    }

    private Uni<Void> requireAtTheDesk(Held held, long person) {
        return persons.known(person, held.caller())
                .chain(known -> desks.roleOf(held.desk().id(), person))
                .invoke(role -> {
                    if (role.isEmpty()) {
                        throw Refused.because(GroupRefusal.GROUP_MEMBER_NOT_AT_THE_DESK);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> touched(ActionContext context, HeldGroup open, boolean changed) {
        if (!changed) {
            return Uni.createFrom().voidItem();
        }
        Act act = context.act(open.desk.caller());
        open.group.touch(act.at());
        return groups.saved(open.group).chain(() -> held.touched(open.desk, act));
    }

    private Uni<ShownGroup> shown(Desk desk, GroupEntity group) {
        return shown(desk, List.of(group)).map(List::getFirst);
    }

    /// Two queries, however many groups there are.
    private Uni<List<ShownGroup>> shown(Desk desk, List<GroupEntity> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(List.of())
                : members.of(rows.stream().map(group -> group.id).toList())
                        .chain(persons -> desks.members(desk)
                                .map(all -> rows.stream()
                                        .map(group ->
                                                ShownGroup.of(group, persons.getOrDefault(group.id, List.of()), all))
                                        .toList()));
    }

    private static void requireRoom(long groups) {
        if (groups >= MOST_GROUPS) {
            throw Refused.because(GroupRefusal.TOO_MANY_GROUPS);
        }
    }

    private static void requireUnused(GroupUse use) {
        if (!use.names().isEmpty()) {
            throw Refused.because(GroupRefusal.GROUP_IN_USE).extension("usedBy", use.names());
        }
    }

    private static void requireWasIn(boolean was) {
        if (!was) {
            throw Refused.because(DeskRefusal.MEMBER_NOT_FOUND);
        }
    }
}
