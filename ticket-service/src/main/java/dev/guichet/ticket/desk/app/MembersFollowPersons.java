package dev.guichet.ticket.desk.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.desk.store.DeskRepository;
import dev.guichet.ticket.person.app.PersonFollower;
import dev.guichet.ticket.person.domain.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Desks tell the others the names and addresses of their members, so they tell again when these change.
@ApplicationScoped
class MembersFollowPersons implements PersonFollower {
    private final DeskRepository desks;
    private final DeskWrites writes;

    MembersFollowPersons(DeskRepository desks, DeskWrites writes) {
        this.desks = desks;
        this.writes = writes;
    }

    @Override
    public Uni<Void> follow(Person before, Person after, Act act) {
        return after.readsUnlike(before)
                ? desks.lockedOfMember(after.id())
                        .chain(theirs -> writes.saveAll(
                                theirs.stream()
                                        .map(desk -> desk.touched(act.at()))
                                        .toList(),
                                act))
                : Uni.createFrom().voidItem();
    }
}
