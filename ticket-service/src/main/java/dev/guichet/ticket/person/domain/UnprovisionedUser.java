package dev.guichet.ticket.person.domain;

import dev.guichet.kit.caller.Principal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who signed in with a verified address and is not known by their subject.
///
/// @param locale of ours, `fr` or `en`; null when the token names none
/// @param provenAt when the identity provider said that the address is theirs, by its clock
public record UnprovisionedUser(
        String subject, String email, String name, @Nullable String locale, Instant provenAt) {
    private static final Set<String> SPOKEN = Set.of("fr", "en");

    /// Empty without a verified address: an address that anybody may claim identifies nobody.
    public static Optional<UnprovisionedUser> of(Principal principal) {
        String email = principal.email();
        if (email == null || !principal.emailVerified()) {
            return Optional.empty();
        }
        String name = principal.name() == null || principal.name().isBlank() ? Address.name(email) : principal.name();
        return Optional.of(
                new UnprovisionedUser(principal.subject(), email, name, locale(principal), principal.issuedAt()));
    }

    public NewPerson joining(long organization) {
        return new NewPerson(email, name, locale, null, organization, null, false);
    }

    public ProvenAddress proven() {
        return new ProvenAddress(subject, email, provenAt);
    }

    /// The person somebody made known by address, now with a subject; and with a name if only the address had one.
    public Person claim(Person known, Instant now) {
        String called = known.name().equals(Address.name(known.email())) ? name : known.name();
        return known.claimedBy(subject, called, now);
    }

    private static @Nullable String locale(Principal principal) {
        String asked = principal.locale() == null ? "" : principal.locale();
        String language = Locale.forLanguageTag(asked).getLanguage();
        return SPOKEN.contains(language) ? language : null;
    }
}
