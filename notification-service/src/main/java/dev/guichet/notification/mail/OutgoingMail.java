package dev.guichet.notification.mail;

import dev.guichet.notification.template.MailText;
import java.util.Map;

/// A mail ready to send.
///
/// @param from envelope sender, where bounces go
/// @param to envelope recipient
/// @param headers values are ASCII, encoded and folded
public record OutgoingMail(String from, String to, Map<String, String> headers, MailText body) {}
