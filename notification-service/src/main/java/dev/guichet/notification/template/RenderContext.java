package dev.guichet.notification.template;

import dev.guichet.events.ParticipantRole;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Who reads a mail and how: what the same news depends on from one reader to the next.
///
/// @param person id of the reader
/// @param name of the reader; may be empty
/// @param zone dates are shown in it
/// @param url the page of the ticket
/// @param repliesAreRead an answer to the mail reaches the ticket
/// @param statusLabel what the desk calls the status, in this language; null for the usual word
/// @param priorityLabel likewise, what it calls the priority
public record RenderContext(
        long person,
        String name,
        ParticipantRole role,
        MailLanguage language,
        ZoneId zone,
        String url,
        boolean repliesAreRead,
        @Nullable String statusLabel,
        @Nullable String priorityLabel) {}
