package dev.guichet.ticket.invitation.domain;

import dev.guichet.ticket.person.domain.Person;
import org.jspecify.annotations.Nullable;

/// Who is invited.
///
/// @param person id; null for somebody who asks for access and whom nobody knows: they are a person once they
///     have proven the address
/// @param address canonical
/// @param name for the account that is made when there is none
/// @param locale `fr` or `en`
public record Invitee(long root, @Nullable Long person, String address, String name, String locale) {
    public static Invitee of(Person person) {
        return new Invitee(person.root(), person.id(), person.email(), person.name(), person.locale());
    }
}
