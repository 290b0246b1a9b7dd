package dev.guichet.notification.mail;

/// What a reply address stands for: an answer to it is an answer of this person to this ticket.
///
/// @param ticket its number
/// @param person id
public record ReplyAddress(long ticket, long person) {}
