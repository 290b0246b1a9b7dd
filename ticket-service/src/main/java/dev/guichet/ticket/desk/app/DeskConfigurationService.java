package dev.guichet.ticket.desk.app;

import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.app.HeldDesks.Held;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskChange;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.desk.domain.ShownDesk;
import dev.guichet.ticket.desk.domain.Staff;
import dev.guichet.ticket.desk.store.DepartureStore;
import dev.guichet.ticket.desk.store.DeskMemberRepository;
import dev.guichet.ticket.desk.store.DeskStore;
import dev.guichet.ticket.organization.app.AccountManagers;
import dev.guichet.ticket.person.app.Persons;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Desks configured by administrators and by their own supervisors.
@ApplicationScoped
public class DeskConfigurationService {
    /// Every event of the desk names them all, and an event has its bound.
    private static final int MOST_MEMBERS = 500;

    private final Desks desks;
    private final DeskStore store;
    private final DeskMemberRepository members;
    private final DeskWrites writes;
    private final DeskGroups groups;
    private final HeldDesks held;
    private final DefaultDesk byDefault;
    private final Persons persons;
    private final AccountManagers accountManagers;
    private final DepartureStore departures;

    DeskConfigurationService(
            Desks desks,
            DeskStore store,
            DeskMemberRepository members,
            DeskWrites writes,
            DeskGroups groups,
            HeldDesks held,
            DefaultDesk byDefault,
            Persons persons,
            AccountManagers accountManagers,
            DepartureStore departures) {
        this.desks = desks;
        this.store = store;
        this.members = members;
        this.writes = writes;
        this.groups = groups;
        this.held = held;
        this.byDefault = byDefault;
        this.persons = persons;
        this.accountManagers = accountManagers;
        this.departures = departures;
    }

    @WithTransaction
    public Uni<ShownDesk> change(ActionContext context, DeskKey key, DeskChange change, @Nullable String ifMatch) {
        return sisters(key, change)
                .chain(sisters ->
                        held.configurable(context, key, ifMatch).chain(open -> change(context, open, change, sisters)));
    }

    /// Whether the caller still configures the desk. Within their transaction.
    public Uni<Void> requireStill(ActionContext context, DeskKey key) {
        return held.configurable(context, key, null).replaceWithVoid();
    }

    private Uni<ShownDesk> change(ActionContext context, Held open, DeskChange change, List<Desk> sisters) {
        if (change.abandons(open.desk())) {
            throw Refused.because(DeskRefusal.DEFAULT_DESK_REQUIRED);
        }
        Act act = context.act(open.caller());
        Desk after = change.applied(open.desk(), act.at());
        return store.staffed(open.desk())
                .invoke(staff ->
                        RulesGuard.require(after.rules(), !staff.members().isEmpty()))
                .call(() -> requireGroup(after))
                .call(() -> requireForms(open.desk(), after))
                .chain(() -> change.takesOver(open.desk())
                        ? byDefault.relieve(sisters, act)
                        : Uni.createFrom().voidItem())
                .chain(() -> saved(open, !change.isEmpty(), after, act));
    }

    /// No group of the desk goes meanwhile: whoever removes one holds the desk.
    private Uni<Void> requireGroup(Desk desk) {
        String group = desk.rules().group();
        return group == null
                ? Uni.createFrom().voidItem()
                : groups.has(desk.id(), group).invoke(RulesGuard::requireGroup).replaceWithVoid();
    }

    /// Nobody changes what the desk offers meanwhile: whoever does holds the desk.
    private Uni<Void> requireForms(Desk before, Desk after) {
        return !after.rules().asksMoreOfForms(before.rules())
                ? Uni.createFrom().voidItem()
                : store.offeredForms(after.id(), after.rules())
                        .invoke(offered -> RulesGuard.requireForms(after.rules(), offered))
                        .replaceWithVoid();
    }

    /// The desks of the organization, held before the one to change is locked; none when its default stays.
    private Uni<List<Desk>> sisters(DeskKey key, DeskChange change) {
        return !change.isDefault().orElse(false)
                ? Uni.createFrom().item(List.of())
                : desks.one(key)
                        .map(found -> found.orElseThrow(HeldDesks::notFound))
                        .chain(desk -> byDefault.hold(desk.organization()));
    }

    /// Makes a person a member, or changes their role. The person is held before the desk is locked: whoever
    /// changes a person and their desks takes them in the same order.
    @WithTransaction
    public Uni<ShownDesk> put(
            ActionContext context, DeskKey key, long person, DeskRole role, @Nullable String ifMatch) {
        return persons.hold(person)
                .chain(() -> held.configurable(context, key, ifMatch))
                .chain(open -> persons.known(person, open.caller())
                        .call(member -> require(open.desk(), staff -> staff.with(member.id(), role)))
                        .chain(member -> members.put(open.desk(), member.id(), role))
                        .chain(changed -> touched(context, open, changed)))
                .invoke(DeskConfigurationService::requireRoom);
    }

    private static void requireRoom(ShownDesk desk) {
        List<DeskMember> members = desk.members();
        if (members != null && members.size() > MOST_MEMBERS) {
            throw Refused.because(DeskRefusal.DESK_IS_FULL);
        }
    }

    /// What the person takes care of is held before the desk is locked, in the order of everybody else.
    @WithTransaction
    public Uni<ShownDesk> remove(ActionContext context, DeskKey key, long person, @Nullable String ifMatch) {
        return accountManagers
                .hold(person)
                .chain(() -> held.configurable(context, key, ifMatch))
                .call(open -> require(open.desk(), staff -> staff.without(person)))
                .chain(open -> left(context, open, person));
    }

    private Uni<ShownDesk> left(ActionContext context, Held open, long person) {
        Act act = context.act(open.caller());
        return groups.leave(open.desk().id(), person, act.at())
                .chain(() -> members.remove(open.desk(), person))
                .invoke(was -> {
                    if (!was) {
                        throw Refused.because(DeskRefusal.MEMBER_NOT_FOUND);
                    }
                })
                .call(() -> accountManagers.release(person, act.at()))
                .call(() -> departures.note(open.desk().id(), person, act.cause()))
                .chain(changed -> touched(context, open, changed));
    }

    private Uni<Void> require(Desk desk, Function<Staff, Optional<DeskRefusal>> rule) {
        return store.staffed(desk)
                .invoke(staff -> rule.apply(staff).ifPresent(refusal -> {
                    throw Refused.because(refusal);
                }))
                .replaceWithVoid();
    }

    private Uni<ShownDesk> touched(ActionContext context, Held open, boolean changed) {
        Act act = context.act(open.caller());
        return saved(open, changed, open.desk().touched(act.at()), act);
    }

    private Uni<ShownDesk> saved(Held open, boolean changed, Desk after, Act act) {
        return (changed ? writes.save(after, act) : store.staffed(open.desk()))
                .map(staff -> new ShownDesk(staff.desk(), open.opener(), staff.members()));
    }
}
