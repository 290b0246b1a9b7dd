package dev.guichet.events;

import org.jspecify.annotations.Nullable;

/// A message of the thread.
///
/// @param role of the author towards the ticket when writing
/// @param text plain text, at most 64 KiB in UTF-8
/// @param truncated true when the thread holds more than `text`
/// @param html of the same, without whatever acts or fetches; null when only text was written, or either is over 64 KiB
public record MessageBody(
        long id,
        MessageKind kind,
        Visibility visibility,
        Actor author,
        ParticipantRole role,
        Channel channel,
        String text,
        boolean truncated,
        @Nullable String html) {}
