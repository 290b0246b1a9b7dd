package dev.guichet.ticket.person.domain;

/// A person about to be known.
///
/// @param organization id of the organization they join
public record NewPerson(
        String email, String name, String locale, String zone, long organization, boolean organizationViewer) {
    public static final String DEFAULT_LOCALE = "fr";
    public static final String DEFAULT_ZONE = "Europe/Paris";

    /// Somebody of whom only the address is known, and perhaps the name.
    public static NewPerson of(String email, String name, long organization) {
        return new NewPerson(email, name, DEFAULT_LOCALE, DEFAULT_ZONE, organization, false);
    }
}
