package dev.guichet.events;

/// A message of the thread.
///
/// @param role of the author towards the ticket when writing
/// @param text plain text, at most 64 KiB in UTF-8
/// @param truncated true when the thread holds more than `text`
public record MessageBody(
        long id,
        MessageKind kind,
        Visibility visibility,
        Actor author,
        ParticipantRole role,
        Channel channel,
        String text,
        boolean truncated) {}
