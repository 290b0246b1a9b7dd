package dev.guichet.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// What Keycloak loads from its folder `providers`. The jar of this module will do; this one has nothing else
/// in it, so that a change of the realm's files makes no other Keycloak.
public final class ProviderFiles {
    static final List<String> FILES = List.of(
            "META-INF/services/org.keycloak.authentication.RequiredActionFactory",
            "META-INF/services/org.keycloak.authentication.actiontoken.ActionTokenHandlerFactory",
            "META-INF/services/org.keycloak.email.EmailSenderProviderFactory",
            "META-INF/services/org.keycloak.validate.ValidatorFactory",
            "dev/guichet/identity/keycloak/BudgetedMails.class",
            "dev/guichet/identity/keycloak/BudgetedMailsFactory.class",
            "dev/guichet/identity/keycloak/ChosenPassword.class",
            "dev/guichet/identity/keycloak/ForgottenPasswordLinks.class",
            "dev/guichet/identity/keycloak/InvitationLinks.class",
            "dev/guichet/identity/keycloak/MailBudget$Mail.class",
            "dev/guichet/identity/keycloak/MailBudget.class",
            "dev/guichet/identity/keycloak/ReplacedLink.class",
            "dev/guichet/identity/keycloak/TakenAddressValidator.class",
            "dev/guichet/identity/keycloak/TakenNameValidator.class",
            "dev/guichet/identity/keycloak/UnfinishedChange.class");

    /// The first that a jar knows.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ProviderFiles() {}

    /// The jar; the same bytes of the same classes.
    public static byte[] jar() {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            for (String file : FILES) {
                var entry = new JarEntry(file);
                entry.setTimeLocal(ALWAYS);
                jar.putNextEntry(entry);
                jar.write(content(file));
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] content(String file) throws IOException {
        try (InputStream in = ProviderFiles.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no file " + file);
            }
            return in.readAllBytes();
        }
    }
}
