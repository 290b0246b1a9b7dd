package dev.guichet.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Guichet's pages and mails of Keycloak, beside Keycloak's own. Where they are missing, Keycloak uses its own.
public final class ThemeFiles {
    /// The name by which the realm asks for them.
    static final String NAME = "guichet";

    static final List<String> FILES = List.of(
            "email/theme.properties",
            "email/html/email-update-confirmation.ftl",
            "email/html/email-verification.ftl",
            "email/html/executeActions.ftl",
            "email/html/password-reset.ftl",
            "email/html/said.ftl",
            "email/text/email-update-confirmation.ftl",
            "email/text/email-verification.ftl",
            "email/text/executeActions.ftl",
            "email/text/password-reset.ftl",
            "email/resources/confirm.html",
            "email/resources/js/confirm.js",
            "login/theme.properties",
            "login/footer.ftl",
            "login/info.ftl",
            "login/resources/js/link.js");

    private ThemeFiles() {}

    /// Writes them to where Keycloak looks for themes; what is there of another version is replaced.
    public static void unpack(Path themes) throws IOException {
        for (String file : FILES) {
            Path target = themes.resolve(NAME).resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream in = ThemeFiles.class.getResourceAsStream("/theme/" + NAME + "/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("no file " + file);
                }
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
