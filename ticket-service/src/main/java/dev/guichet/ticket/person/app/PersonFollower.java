package dev.guichet.ticket.person.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.person.domain.Person;
import io.smallrye.mutiny.Uni;

/// A feature that repeats something of persons elsewhere and follows their changes, in the same transaction.
public interface PersonFollower {
    Uni<Void> follow(Person before, Person after, Act act);
}
