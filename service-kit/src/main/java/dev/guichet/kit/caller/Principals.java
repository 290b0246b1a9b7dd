package dev.guichet.kit.caller;

import dev.guichet.kit.address.Mailbox;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.text.Characters;
import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Reads the caller out of a verified token.
final class Principals {

    private Principals() {}

    static Principal of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            throw Refused.because(KitRefusal.UNAUTHENTICATED);
        }
        return of(token, identity.getRoles());
    }

    static Principal of(JsonWebToken token, Set<String> roles) {
        var email = text(token, "email");
        var scope = text(token, "scope");
        return new Principal(
                token.getSubject(),
                text(token, "client_id"),
                email == null ? null : Mailbox.find(email).map(Mailbox::address).orElse(null),
                email != null && isPlain(email) && Boolean.TRUE.equals(token.<Object>getClaim("email_verified")),
                name(token),
                text(token, "locale"),
                scope == null || scope.isBlank()
                        ? Set.of()
                        : Set.copyOf(List.of(scope.strip().split("\\s+"))),
                roles.contains("operator"),
                issuedAt(token));
    }

    /// The identity provider mails by the IDNA of 2003, where `straße.example` is `strasse.example`: whoever reads
    /// there has proven nothing of the domain that such letters name here.
    private static boolean isPlain(String email) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(email);
    }

    /// The identity provider takes names of its own forms.
    private static @Nullable String name(JsonWebToken token) {
        var name = text(token, "name");
        var line = name == null ? "" : Characters.line(name);
        return line.isEmpty() ? null : line;
    }

    private static Instant issuedAt(JsonWebToken token) {
        return token.<Object>getClaim("iat") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : Instant.EPOCH;
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : value.toString();
    }
}
