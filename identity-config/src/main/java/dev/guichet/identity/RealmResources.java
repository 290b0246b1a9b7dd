package dev.guichet.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Creates or updates one thing of a realm at a time, found by its name.
final class RealmResources {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// How a client, or all that are added later, may have a scope.
    private static final List<String> KINDS = List.of("default", "optional");

    private static final System.Logger LOG = System.getLogger(RealmResources.class.getName());
    private static final String OFFLINE = "offline_access";

    private final KeycloakAdmin admin;
    private final String realm;

    /// `realm` is the path below `/admin/realms`, such as `/guichet`.
    RealmResources(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    void role(JsonNode role) throws IOException {
        String path =
                realm + "/roles/" + KeycloakAdmin.encoded(role.path("name").asText());
        if (admin.get(path).isPresent()) {
            admin.put(path, role);
        } else {
            admin.post(realm + "/roles", role);
        }
    }

    /// `assignment` (`default`, `optional` or `none`) says how clients that an operator adds later get the scope;
    /// `realmRoles` are the roles that a token with this scope may carry.
    void clientScope(JsonNode wanted) throws IOException {
        ObjectNode scope = wanted.deepCopy();
        String assignment = scope.remove("assignment").asText();
        JsonNode realmRoles = Optional.ofNullable(scope.remove("realmRoles")).orElse(JSON.arrayNode());
        String name = scope.path("name").asText();
        Optional<JsonNode> existing = find(realm + "/client-scopes", "name", name);
        if (existing.isEmpty()) {
            admin.post(realm + "/client-scopes", scope);
        } else {
            String path = realm + "/client-scopes/" + id(existing.get());
            admin.put(path, scope);
            mappers(path, scope.path("protocolMappers"));
        }
        String id = id(find(realm + "/client-scopes", "name", name).orElseThrow());
        for (String kind : KINDS) {
            String assigned = realm + "/default-" + kind + "-client-scopes";
            if (kind.equals(assignment)) {
                link(assigned, name, id);
            } else if (assignment.equals("none")) {
                unlink(assigned, name);
            }
        }
        scopeRoles(realm + "/client-scopes/" + id + "/scope-mappings/realm", roles(thereOf(realmRoles)));
    }

    /// Keycloak's own role for offline use may have been removed: without it, Keycloak gives nobody such tokens.
    private ArrayNode thereOf(JsonNode names) throws IOException {
        ArrayNode there = JSON.arrayNode();
        for (JsonNode name : names) {
            if (name.asText().equals(OFFLINE)
                    && admin.get(realm + "/roles/" + OFFLINE).isEmpty()) {
                LOG.log(System.Logger.Level.WARNING, "realm {0} has no role {1}: its scope gets none", realm, OFFLINE);
            } else {
                there.add(name);
            }
        }
        return there;
    }

    /// Exactly these: a scope with a role is left out of the tokens of everybody who does not have it.
    private void scopeRoles(String path, ArrayNode wanted) throws IOException {
        JsonNode existing = admin.get(path).orElse(JSON.arrayNode());
        if (!existing.isEmpty()) {
            admin.delete(path, existing);
        }
        if (!wanted.isEmpty()) {
            admin.post(path, wanted);
        }
    }

    /// `serviceAccountRoles` are, by client, the roles that the client has when it acts for itself;
    /// `withoutClientScopes` are the scopes that an earlier version gave it.
    void client(JsonNode wanted) throws IOException {
        ObjectNode client = wanted.deepCopy();
        JsonNode without =
                Optional.ofNullable(client.remove("withoutClientScopes")).orElse(JSON.arrayNode());
        JsonNode serviceAccountRoles =
                Optional.ofNullable(client.remove("serviceAccountRoles")).orElse(JSON.objectNode());
        String clientId = client.path("clientId").asText();
        String query = realm + "/clients?clientId=" + KeycloakAdmin.encoded(clientId);
        Optional<JsonNode> existing = find(query, "clientId", clientId);
        put(client, existing);
        if (existing.isPresent()) {
            withdraw(realm + "/clients/" + id(existing.get()), clientId, without);
        }
        if (!serviceAccountRoles.isEmpty()) {
            String id = id(find(query, "clientId", clientId).orElseThrow());
            new ServiceAccount(admin, realm, id).grant(serviceAccountRoles);
        }
    }

    private void put(JsonNode client, Optional<JsonNode> existing) throws IOException {
        if (existing.isEmpty()) {
            admin.post(realm + "/clients", client);
            return;
        }
        String path = realm + "/clients/" + id(existing.get());
        admin.put(path, client);
        mappers(path, client.path("protocolMappers"));
        // An update does not change which scopes a client has: each is linked for itself.
        for (String kind : KINDS) {
            for (JsonNode scope : client.path(kind + "ClientScopes")) {
                String id = id(find(realm + "/client-scopes", "name", scope.asText())
                        .orElseThrow(() -> new IOException("no client scope " + scope.asText())));
                link(path + "/" + kind + "-client-scopes", scope.asText(), id);
            }
        }
    }

    /// Tokens that were given with such a scope end at once: one for offline use would not end at all.
    private void withdraw(String client, String clientId, JsonNode scopes) throws IOException {
        for (JsonNode scope : scopes) {
            for (String kind : KINDS) {
                if (unlink(client + "/" + kind + "-client-scopes", scope.asText())) {
                    admin.put(
                            client,
                            JSON.objectNode()
                                    .put("clientId", clientId)
                                    .put("notBefore", Instant.now().getEpochSecond()));
                }
            }
        }
    }

    private boolean unlink(String scopes, String name) throws IOException {
        Optional<JsonNode> linked = find(scopes, "name", name);
        if (linked.isPresent()) {
            admin.delete(scopes + "/" + id(linked.get()), JSON.objectNode());
        }
        return linked.isPresent();
    }

    /// Keycloak answers 409 to a scope that is linked already.
    private void link(String scopes, String name, String id) throws IOException {
        if (find(scopes, "name", name).isEmpty()) {
            admin.put(scopes + "/" + id, JSON.objectNode());
        }
    }

    /// Texts of other keys stay as they are.
    void texts(String locale, JsonNode texts) throws IOException {
        admin.post(realm + "/localization/" + locale, texts);
    }

    void user(Demo.User user, String password) throws IOException {
        ObjectNode body = JSON.objectNode()
                .put("username", user.username())
                .put("email", user.email())
                .put("emailVerified", true)
                .put("enabled", true)
                .put("firstName", user.firstName())
                .put("lastName", user.lastName());
        body.putObject("attributes").putArray("locale").add(user.locale());
        body.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
        admin.post(realm + "/users", body);
        if (user.realmRoles().isEmpty()) {
            return;
        }
        String query = realm + "/users?exact=true&username=" + KeycloakAdmin.encoded(user.username());
        String id = id(find(query, "username", user.username()).orElseThrow());
        ArrayNode names = JSON.arrayNode();
        user.realmRoles().forEach(names::add);
        admin.post(realm + "/users/" + id + "/role-mappings/realm", roles(names));
    }

    private ArrayNode roles(JsonNode names) throws IOException {
        ArrayNode roles = JSON.arrayNode();
        for (JsonNode name : names) {
            roles.add(admin.get(realm + "/roles/" + KeycloakAdmin.encoded(name.asText()))
                    .orElseThrow(() -> new IOException("no role " + name.asText())));
        }
        return roles;
    }

    private void mappers(String owner, JsonNode wanted) throws IOException {
        String models = owner + "/protocol-mappers/models";
        for (JsonNode mapper : wanted) {
            Optional<JsonNode> existing =
                    find(models, "name", mapper.path("name").asText());
            if (existing.isEmpty()) {
                admin.post(models, mapper);
            } else {
                ObjectNode update = mapper.deepCopy();
                update.put("id", id(existing.get()));
                admin.put(models + "/" + id(existing.get()), update);
            }
        }
    }

    private Optional<JsonNode> find(String path, String field, String value) throws IOException {
        for (JsonNode candidate : admin.get(path).orElse(JSON.arrayNode())) {
            if (candidate.path(field).asText().equals(value)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }
}
