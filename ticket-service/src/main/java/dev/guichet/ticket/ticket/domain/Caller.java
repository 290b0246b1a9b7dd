package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.Actor;
import java.util.Objects;
import java.util.Set;

/// Who acts on a ticket, and what they are to it.
///
/// @param roles none for somebody who only reads, such as an organization viewer
public record Caller(Actor actor, Set<Role> roles) {
    public static Caller time() {
        return new Caller(Actor.system(), Set.of(Role.TIME));
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// The name of an actor may change between two actions; who it is does not.
    public boolean isSameAs(Actor other) {
        return actor.kind() == other.kind()
                && Objects.equals(actor.person(), other.person())
                && Objects.equals(actor.client(), other.client());
    }
}
