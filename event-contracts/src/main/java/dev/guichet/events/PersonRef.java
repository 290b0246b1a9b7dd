package dev.guichet.events;

/// A person as the event's consumers need them: enough to write to them in their language.
///
/// @param address e-mail
/// @param locale BCP 47 tag, `fr` or `en`
/// @param role towards the ticket of this event
public record PersonRef(long id, String name, String address, String locale, ParticipantRole role) {}
