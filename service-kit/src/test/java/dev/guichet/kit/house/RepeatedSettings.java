package dev.guichet.kit.house;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/// Settings that a service repeats although it has them from the kit: whoever changes the one forgets the other.
final class RepeatedSettings {

    static final String CLAIM = "no setting of the kit is repeated";

    private static final String KIT = "META-INF/microprofile-config.properties";
    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.");
    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";

    private RepeatedSettings() {}

    /// @param source `src` of a module
    static List<String> offencesIn(Path source) {
        var file = source.resolve("main/resources/application.properties");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var reader = Files.newBufferedReader(file)) {
            return offences(load(reader), kit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> offences(Properties service, Properties kit) {
        return service.stringPropertyNames().stream()
                .filter(name -> isSame(service.getProperty(name), kit, name))
                .sorted()
                .toList();
    }

    /// A channel has what is said of its connector.
    private static boolean isSame(String value, Properties kit, String name) {
        var ofConnector = CHANNEL.matcher(name).replaceFirst(CONNECTOR);
        return value.equals(kit.getProperty(name)) || value.equals(kit.getProperty(ofConnector));
    }

    /// The one that stands in the kit: libraries have such a file too.
    private static Properties kit() throws IOException {
        var found = RepeatedSettings.class.getClassLoader().getResources(KIT);
        while (found.hasMoreElements()) {
            try (var reader = new InputStreamReader(found.nextElement().openStream(), StandardCharsets.UTF_8)) {
                var settings = load(reader);
                if (settings.containsKey("guichet.kit.secret")) {
                    return settings;
                }
            }
        }
        throw new IllegalStateException("the kit's settings are not on the class path");
    }

    private static Properties load(Reader reader) throws IOException {
        var settings = new Properties();
        settings.load(reader);
        return settings;
    }
}
