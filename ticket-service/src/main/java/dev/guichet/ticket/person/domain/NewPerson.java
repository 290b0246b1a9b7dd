package dev.guichet.ticket.person.domain;

import org.jspecify.annotations.Nullable;

/// A person about to be known.
///
/// @param organization id of the organization they join; null for a guest
/// @param guestDesk id of the desk that makes a guest known; null for others, and when none does
public record NewPerson(
        String email,
        String name,
        String locale,
        String zone,
        @Nullable Long organization,
        @Nullable Long guestDesk,
        boolean organizationViewer) {
    public static final String DEFAULT_LOCALE = "fr";
    public static final String DEFAULT_ZONE = "Europe/Paris";

    /// Somebody of whom only the address is known, and perhaps the name.
    public static NewPerson of(String email, String name, long organization) {
        return new NewPerson(email, name, DEFAULT_LOCALE, DEFAULT_ZONE, organization, null, false);
    }

    /// Somebody of no organization of whom only the address is known, and perhaps the name.
    public static NewPerson guest(String email, String name, @Nullable Long desk) {
        return new NewPerson(email, name, DEFAULT_LOCALE, DEFAULT_ZONE, null, desk, false);
    }
}
