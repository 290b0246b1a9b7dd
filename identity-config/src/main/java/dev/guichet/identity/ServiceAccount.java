package dev.guichet.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Map;

/// What a client may do when it acts for itself: roles of its service account, and the same in the client's scope,
/// since a token carries, and Keycloak honours, only what both say.
///
/// @param realm path below `/admin/realms`, such as `/guichet`
/// @param client id of the client, not its name
record ServiceAccount(KeycloakAdmin admin, String realm, String client) {
    /// @param wanted names of roles, by the name of the client whose they are; what is granted already stays
    void grant(JsonNode wanted) throws IOException {
        String account = admin.get(realm + "/clients/" + client + "/service-account-user")
                .orElseThrow(() -> new IOException("the client has no service account"))
                .path("id")
                .asText();
        for (Map.Entry<String, JsonNode> roles : wanted.properties()) {
            String owner = owner(roles.getKey());
            ArrayNode granted = roles(owner, roles.getValue());
            admin.post(realm + "/users/" + account + "/role-mappings/clients/" + owner, granted);
            admin.post(realm + "/clients/" + client + "/scope-mappings/clients/" + owner, granted);
        }
    }

    private String owner(String name) throws IOException {
        JsonNode found = admin.get(realm + "/clients?clientId=" + KeycloakAdmin.encoded(name))
                .orElseThrow()
                .path(0);
        if (found.isMissingNode()) {
            throw new IOException("no client " + name);
        }
        return found.path("id").asText();
    }

    private ArrayNode roles(String owner, JsonNode names) throws IOException {
        ArrayNode roles = JsonNodeFactory.instance.arrayNode();
        for (JsonNode name : names) {
            roles.add(admin.get(realm + "/clients/" + owner + "/roles/" + KeycloakAdmin.encoded(name.asText()))
                    .orElseThrow(() -> new IOException("no role " + name.asText())));
        }
        return roles;
    }
}
