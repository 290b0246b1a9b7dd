package dev.guichet.notification.mail;

import dev.guichet.events.ParticipantRole;
import dev.guichet.notification.rule.MailTemplate;
import dev.guichet.notification.rule.NotificationContent;
import org.jspecify.annotations.Nullable;

/// All that one mail is made of; what the ledger keeps of it until the relay has it.
///
/// @param reader name of the recipient; may be empty
/// @param locale BCP 47 tag
/// @param zone dates are shown in it; empty when unknown
/// @param statusLabel what the desk calls the status, in the reader's language; null when it has no word of its own
/// @param priorityLabel likewise, what it calls the priority
public record MailModel(
        MailTemplate template,
        NotificationContent content,
        ParticipantRole role,
        String reader,
        String locale,
        String zone,
        @Nullable String statusLabel,
        @Nullable String priorityLabel) {}
