package dev.guichet.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings a realm to what the files say: creates what is missing, updates what is there, removes nothing but the client
/// scopes that a client is said to be without.
///
/// The realm remembers in two attributes which version and which settings it was brought to, so that a second run
/// does nothing and an older Guichet leaves a newer realm alone.
public final class RealmApplier {
    static final String VERSION_ATTRIBUTE = "guichet.version";
    static final String FINGERPRINT_ATTRIBUTE = "guichet.fingerprint";

    /// What a run found and did.
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /// The realm carries a higher version than these files.
        NEWER
    }

    private final KeycloakAdmin admin;
    private final RealmFiles files;

    public RealmApplier(KeycloakAdmin admin, RealmFiles files) {
        this.admin = admin;
        this.files = files;
    }

    /// Idempotent: may be run at every start and again after it failed half-way.
    public Outcome apply() throws IOException {
        JsonNode realm = files.realm();
        String path = "/" + realm.path("realm").asText();
        Optional<JsonNode> existing = admin.get(path);
        JsonNode marks = existing.map(found -> found.path("attributes")).orElse(JsonNodeFactory.instance.objectNode());
        if (marks.path(VERSION_ATTRIBUTE).asInt(0) > RealmFiles.VERSION) {
            return Outcome.NEWER;
        }
        String fingerprint = fingerprint();
        if (marks.path(FINGERPRINT_ATTRIBUTE).asText().equals(fingerprint)) {
            return Outcome.UNCHANGED;
        }
        if (existing.isEmpty()) {
            admin.post("", realm);
        }
        var accounts = new AccountRules(admin, path);
        // What people may not change about their account is said before the realm lets anybody change names.
        accounts.attributes(files.userProfile());
        if (existing.isPresent()) {
            admin.put(path, realm);
        }
        for (JsonNode action : files.requiredActions()) {
            accounts.requiredAction(action);
        }
        var resources = new RealmResources(admin, path);
        for (JsonNode role : files.roles()) {
            resources.role(role);
        }
        for (JsonNode scope : files.clientScopes()) {
            resources.clientScope(scope);
        }
        for (JsonNode client : files.clients()) {
            resources.client(client);
        }
        for (JsonNode client : files.builtInClients()) {
            resources.client(client);
        }
        for (Map.Entry<String, JsonNode> locale : files.texts().properties()) {
            resources.texts(locale.getKey(), locale.getValue());
        }
        mark(path, fingerprint);
        return existing.isEmpty() ? Outcome.CREATED : Outcome.UPDATED;
    }

    /// Adds the demo's clients and users to the realm. Also idempotent.
    public void applyDemo(Demo demo) throws IOException {
        String path = "/" + files.realm().path("realm").asText();
        var resources = new RealmResources(admin, path);
        for (JsonNode client : demo.clients()) {
            resources.client(client);
        }
        ArrayNode known = (ArrayNode) admin.get(path + "/users?max=1000").orElseThrow();
        for (Demo.User user : demo.users()) {
            if (known.findValuesAsText("username").stream().noneMatch(user.username()::equals)) {
                resources.user(user, demo.password());
            }
        }
    }

    /// Last, so that a run that failed half-way is done again. An attribute that is not named here stays as it is.
    private void mark(String path, String fingerprint) throws IOException {
        ObjectNode realm = (ObjectNode) admin.get(path).orElseThrow();
        ObjectNode attributes = realm.withObject("/attributes");
        attributes.put(VERSION_ATTRIBUTE, Integer.toString(RealmFiles.VERSION));
        attributes.put(FINGERPRINT_ATTRIBUTE, fingerprint);
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        update.set("attributes", attributes);
        admin.put(path, update);
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (JsonNode part : List.of(
                    files.realm(),
                    files.requiredActions(),
                    files.userProfile(),
                    files.roles(),
                    files.clientScopes(),
                    files.clients(),
                    files.builtInClients(),
                    files.texts())) {
                digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            }
            return RealmFiles.VERSION + "-" + HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
