package dev.guichet.ticket.desk.app;

import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.Answering;
import dev.guichet.ticket.desk.domain.AskingUp;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskAccess;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.OfferedForms;
import dev.guichet.ticket.desk.domain.Opener;
import dev.guichet.ticket.desk.domain.Staff;
import dev.guichet.ticket.desk.store.DeskEntity;
import dev.guichet.ticket.desk.store.DeskMemberRepository;
import dev.guichet.ticket.desk.store.DeskRepository;
import dev.guichet.ticket.desk.store.DeskStore;
import dev.guichet.ticket.organization.app.Organizations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The desks of the current root, for other features: every method runs inside the caller's transaction.
@ApplicationScoped
public class Desks {
    private final DeskRepository desks;
    private final DeskMemberRepository members;
    private final DeskStore store;
    private final Organizations organizations;

    Desks(DeskRepository desks, DeskMemberRepository members, DeskStore store, Organizations organizations) {
        this.desks = desks;
        this.members = members;
        this.store = store;
        this.organizations = organizations;
    }

    public Uni<Optional<Desk>> byId(long id) {
        return one(DeskKey.of(id));
    }

    public Uni<Optional<Desk>> bySlug(String slug) {
        return one(new DeskKey(null, slug));
    }

    /// Its configuration and what it offers stay as they are until the transaction ends.
    public Uni<Desk> held(long id) {
        return desks.locked(DeskKey.of(id)).map(Optional::orElseThrow);
    }

    /// What it offers, beside what its rules take.
    public Uni<OfferedForms> offeredForms(Desk desk) {
        return store.offeredForms(desk.id(), desk.rules());
    }

    /// In no particular order, without those that are not known.
    public Uni<List<Desk>> byIds(Collection<Long> ids) {
        return desks.byIds(ids)
                .map(found -> found.stream().map(DeskEntity::desk).toList());
    }

    /// Empty for who is no member.
    public Uni<Optional<DeskRole>> roleOf(long desk, long person) {
        return members.role(desk, person);
    }

    public Uni<List<DeskMember>> members(Desk desk) {
        return store.staffed(desk).map(Staff::members);
    }

    /// A desk whose members the caller reads.
    ///
    /// @throws Refused `DESK_NOT_FOUND`: to everybody else it is not even there
    public Uni<Desk> withMembers(DeskKey key, Rights caller) {
        return one(key).map(found -> found.orElseThrow(HeldDesks::notFound))
                .call(desk -> opener(desk).invoke(opener -> {
                    if (!DeskAccess.readsMembers(caller, desk, opener.path())) {
                        throw HeldDesks.notFound();
                    }
                }));
    }

    /// What answers the caller's own requests.
    public Uni<Answering> answering(Rights caller) {
        Long guest = caller.isGuest() ? caller.person() : null;
        return guest == null
                ? desks.ofOrganizations(AskingUp.above(caller.path()))
                        .map(above -> level(above, caller.path())
                                .map(Answering::level)
                                .orElse(Answering.NOBODY))
                : store.ofGuest(guest).map(desk -> desk.map(Answering::guests).orElse(Answering.NOBODY));
    }

    /// The desk that a request of the members of the organization at the end of `path` goes to, unless they choose
    /// another; empty when nobody above opened one.
    public Uni<Optional<Desk>> answeringByDefault(List<Long> path) {
        return desks.ofOrganizations(AskingUp.above(path))
                .map(above -> level(above, path)
                        .flatMap(level -> above.stream()
                                .filter(desk -> desk.organization() == level && desk.isDefault())
                                .findFirst()));
    }

    /// The organization that opened the desk.
    Uni<Opener> opener(Desk desk) {
        return opener(desk.organization()).map(Optional::orElseThrow);
    }

    Uni<Optional<Opener>> opener(long organization) {
        return organizations
                .byId(organization)
                .map(found ->
                        found.map(opener -> new Opener(opener.id(), opener.slug(), opener.name(), opener.path())));
    }

    Uni<Optional<Desk>> one(DeskKey key) {
        return desks.one(key).map(found -> found.map(DeskEntity::desk));
    }

    private static Optional<Long> level(List<Desk> desks, List<Long> path) {
        Set<Long> withDesks = desks.stream().map(Desk::organization).collect(Collectors.toSet());
        return AskingUp.level(path, withDesks);
    }
}
