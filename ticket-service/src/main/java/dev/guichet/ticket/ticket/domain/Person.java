package dev.guichet.ticket.ticket.domain;

/// Somebody on a ticket, with what a mail to them needs.
///
/// @param address e-mail
/// @param locale BCP 47 tag, `fr` or `en`
/// @param organization id of the organization they belong to
public record Person(long id, String name, String address, String locale, long organization) {}
