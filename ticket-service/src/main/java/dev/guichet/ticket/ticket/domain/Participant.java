package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import org.jspecify.annotations.Nullable;

/// Somebody on a ticket, with what a mail to them needs.
///
/// @param email where mails go
/// @param locale BCP 47 tag, `fr` or `en`
/// @param organization id of the organization they belong to; null for a guest
public record Participant(
        long id,
        String name,
        String email,
        String locale,
        @Nullable Long organization) {
    public PersonRef as(ParticipantRole role) {
        return new PersonRef(id, name, email, locale, role);
    }
}
