package dev.guichet.identity;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// The step as a program of its own, for a cluster's job. Everything comes from the environment: `KEYCLOAK_URL`,
/// `KEYCLOAK_ADMIN`, `KEYCLOAK_ADMIN_PASSWORD`, `GUICHET_URL`, `GUICHET_SMTP` (`host:port`), `GUICHET_MAIL_DOMAIN`,
/// `GUICHET_IDENTITY_SECRET`.
public final class ApplyRealm {
    private ApplyRealm() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> env = System.getenv();
        String[] smtp = required(env, "GUICHET_SMTP").split(":", 2);
        var files = new RealmFiles(Map.of(
                "guichet.url",
                required(env, "GUICHET_URL"),
                "smtp.host",
                smtp[0],
                "smtp.port",
                smtp[1],
                "mail.domain",
                required(env, "GUICHET_MAIL_DOMAIN"),
                "identity.secret",
                required(env, "GUICHET_IDENTITY_SECRET")));
        try (var admin = KeycloakAdmin.signIn(
                URI.create(required(env, "KEYCLOAK_URL")),
                required(env, "KEYCLOAK_ADMIN"),
                required(env, "KEYCLOAK_ADMIN_PASSWORD"))) {
            System.out.println(
                    "realm guichet, version " + RealmFiles.VERSION + ": " + new RealmApplier(admin, files).apply());
        }
    }

    private static String required(Map<String, String> env, String name) {
        String value = env.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
