package dev.guichet.ticket.person.domain;

import org.jspecify.annotations.Nullable;

/// Somebody whom perhaps nobody knows yet, as those say who name them.
///
/// @param name null takes it from the address
/// @param locale null takes that of the desk that answers them
/// @param zone likewise
public record Newcomer(
        String email,
        @Nullable String name,
        @Nullable String locale,
        @Nullable String zone) {
    public static Newcomer of(String email, @Nullable String name) {
        return new Newcomer(email, name, null, null);
    }

    /// @param organization id of the organization they join
    public NewPerson joining(long organization) {
        return new NewPerson(email, called(), locale, zone, organization, null, false);
    }

    /// @param desk id of the desk that makes them known; null when none does
    public NewPerson guestOf(@Nullable Long desk) {
        return new NewPerson(email, called(), locale, zone, null, desk, false);
    }

    private String called() {
        return name == null || name.isBlank() ? Address.name(email) : name;
    }
}
