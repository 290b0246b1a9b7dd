package dev.guichet.ticket.person.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.person.domain.Person;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Tells every [PersonFollower], one after the other, since they share a session.
@ApplicationScoped
class PersonFollowers {
    private final List<PersonFollower> followers;

    PersonFollowers(@All List<PersonFollower> followers) {
        this.followers = followers;
    }

    Uni<Void> follow(Person before, Person after, Act act) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (PersonFollower follower : followers) {
            told = told.chain(() -> follower.follow(before, after, act));
        }
        return told;
    }
}
