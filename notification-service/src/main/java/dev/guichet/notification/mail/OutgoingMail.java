package dev.guichet.notification.mail;

import dev.guichet.notification.template.MailText;
import java.time.Instant;
import java.util.Map;

/// A mail ready to send, in the words of people: what the wire wants of them is the library's business.
///
/// @param from also the envelope sender, where bounces go
/// @param to also the envelope recipient
/// @param at the date it carries
/// @param headers all others; values are short and ASCII, and nothing in them comes from a user
public record OutgoingMail(
        NamedAddress from,
        NamedAddress to,
        NamedAddress replyTo,
        String subject,
        Instant at,
        Map<String, String> headers,
        MailText body) {}
