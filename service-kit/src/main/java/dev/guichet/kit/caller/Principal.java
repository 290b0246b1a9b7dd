package dev.guichet.kit.caller;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who calls, as the verified token says; never what they may do.
///
/// @param subject OIDC `sub`
/// @param client OIDC client id, only when the client acts for itself (client credentials)
/// @param email canonical; null also for one that no mail reaches, which identifies nobody
/// @param emailVerified true when the identity provider vouches for `email`
/// @param name for display
/// @param locale BCP 47 tag
/// @param scopes granted to the token
/// @param operator the realm role `operator`
/// @param issuedAt when the identity provider said so, by its clock, to a second; [Instant#EPOCH] when the
///     token does not tell
public record Principal(
        String subject,
        @Nullable String client,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String name,
        @Nullable String locale,
        Set<String> scopes,
        boolean operator,
        Instant issuedAt) {

    /// What is stable about the caller, for scopes of keys and cursors.
    public String key() {
        return client == null ? "person:" + subject : "client:" + client;
    }
}
