package dev.guichet.local.state;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The passwords of one state, made with it and readable by its owner only.
public final class Secrets {
    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets of(Path file) throws IOException {
        var values = new Properties();
        if (Files.exists(file)) {
            values.load(new StringReader(Files.readString(file)));
        }
        boolean grown = false;
        for (String name :
                new String[] {"database-app", "database-owner", "database", "keycloak", "installation", "identity"}) {
            if (values.getProperty(name) == null) {
                values.setProperty(name, random());
                grown = true;
            }
        }
        if (grown) {
            var text = new StringWriter();
            values.store(text, "Made by ./guichet for this state only.");
            OwnerOnly.write(file, text.toString());
        }
        return new Secrets(values);
    }

    /// Of the roles that the services' pools connect with.
    public String databaseApp() {
        return values.getProperty("database-app");
    }

    /// Of the roles that own the databases and migrate them.
    public String databaseOwner() {
        return values.getProperty("database-owner");
    }

    /// Of PostgreSQL's superuser and of Keycloak's own role.
    public String database() {
        return values.getProperty("database");
    }

    /// Of Keycloak's administrator.
    public String keycloak() {
        return values.getProperty("keycloak");
    }

    /// The installation's secret, which signs cursors and reply addresses.
    public String installation() {
        return values.getProperty("installation");
    }

    /// Of ticket-service's own client at Keycloak.
    public String identity() {
        return values.getProperty("identity");
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
