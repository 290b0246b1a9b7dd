package dev.guichet.ticket.desk.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.desk.store.DeskStore;
import dev.guichet.ticket.person.app.PersonFollower;
import dev.guichet.ticket.person.domain.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Desks tell the others the names and addresses of their members, so they tell again when these change.
@ApplicationScoped
class MembersFollowPersons implements PersonFollower {
    private final DeskStore store;
    private final DeskWrites writes;

    MembersFollowPersons(DeskStore store, DeskWrites writes) {
        this.store = store;
        this.writes = writes;
    }

    @Override
    public Uni<Void> follow(Person before, Person after, Act act) {
        return after.readsUnlike(before)
                ? store.lockOfMember(after.id())
                        .chain(desks -> writes.saveAll(
                                desks.stream()
                                        .map(desk -> desk.touched(act.at()))
                                        .toList(),
                                act))
                : Uni.createFrom().voidItem();
    }
}
