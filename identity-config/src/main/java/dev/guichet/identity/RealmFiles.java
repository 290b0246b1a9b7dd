package dev.guichet.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The reviewed files under `dev/guichet/identity`, with their `${...}` placeholders filled in.
public final class RealmFiles {
    /// Raise it with every change of a file under `realm/`: a realm that carries a higher one is left alone.
    public static final int VERSION = 7;

    static final List<String> REALM = List.of(
            "realm.json",
            "required-actions.json",
            "user-profile.json",
            "roles.json",
            "client-scopes.json",
            "clients.json",
            "built-in-clients.json",
            "texts.json");

    /// With a dot: Keycloak has some without.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z]+\\.[a-z.]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> settings;

    /// `settings`: a value for each placeholder, such as `guichet.url`.
    public RealmFiles(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
    }

    public JsonNode realm() {
        return read("realm/realm.json");
    }

    /// What Keycloak can ask of people at a sign-in, where the realm wants it otherwise than by default.
    public JsonNode requiredActions() {
        return read("realm/required-actions.json");
    }

    /// Attributes of accounts: those that Guichet adds, and those of Keycloak's own that it wants otherwise.
    public JsonNode userProfile() {
        return read("realm/user-profile.json");
    }

    public JsonNode roles() {
        return read("realm/roles.json");
    }

    public JsonNode clientScopes() {
        return read("realm/client-scopes.json");
    }

    public JsonNode clients() {
        return read("realm/clients.json");
    }

    /// What is changed of the clients that Keycloak makes with every realm.
    public JsonNode builtInClients() {
        return read("realm/built-in-clients.json");
    }

    /// By locale, what Keycloak's own mails say otherwise than by default: [java.text.MessageFormat] patterns by key.
    public JsonNode texts() {
        return read("realm/texts.json");
    }

    JsonNode demo() {
        return read("demo/demo.json");
    }

    /// The names that the files expect a value for.
    static Set<String> placeholders() {
        var found = new TreeSet<String>();
        for (String file : REALM) {
            Matcher matcher = PLACEHOLDER.matcher(text("realm/" + file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    static String text(String file) {
        try (InputStream in = RealmFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(String file) {
        try {
            return filled(JSON.readTree(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// Values are put into parsed texts, not into the file: no value can change the structure.
    private JsonNode filled(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> JSON.getNodeFactory().textNode(fill(node.textValue()));
            case ARRAY -> {
                var array = JSON.createArrayNode();
                node.forEach(element -> array.add(filled(element)));
                yield array;
            }
            case OBJECT -> {
                var object = JSON.createObjectNode();
                node.properties().forEach(field -> object.set(field.getKey(), filled(field.getValue())));
                yield object;
            }
            case BINARY, BOOLEAN, MISSING, NULL, NUMBER, POJO -> node;
        };
    }

    private String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = settings.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for ${" + match.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
