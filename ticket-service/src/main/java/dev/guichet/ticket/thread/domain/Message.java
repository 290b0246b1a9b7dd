package dev.guichet.ticket.thread.domain;

import dev.guichet.events.Actor;
import dev.guichet.events.Channel;
import dev.guichet.events.MessageKind;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.Visibility;
import java.time.Instant;

/// An entry of the thread of a ticket.
///
/// @param version of the ticket once this was in its thread: the order of the thread
/// @param role what the author was to the ticket
public record Message(
        long id,
        long ticket,
        long version,
        MessageKind kind,
        Visibility visibility,
        Actor author,
        ParticipantRole role,
        Channel channel,
        MessageText text,
        Instant createdAt) {
    /// The same, one version later.
    public Message next() {
        return new Message(id, ticket, version + 1, kind, visibility, author, role, channel, text, createdAt);
    }

    /// Whether its ticket began with it.
    public boolean isFirst() {
        return version == 1;
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }
}
