package dev.guichet.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What holds for every account of a realm: what people are asked to do, and which attributes accounts have.
///
/// @param realm path below `/admin/realms`, such as `/guichet`
record AccountRules(KeycloakAdmin admin, String realm) {
    /// Keycloak has every action of its own in a new realm; one that an operator removed is registered again.
    void requiredAction(JsonNode wanted) throws IOException {
        String path = realm + "/authentication/required-actions/"
                + KeycloakAdmin.encoded(wanted.path("alias").asText());
        if (admin.get(path).isEmpty()) {
            admin.post(realm + "/authentication/register-required-action", wanted);
        }
        admin.put(path, wanted);
    }

    /// Puts them in the place of those of the same name, in which pages show them, and the others after all.
    void attributes(JsonNode wanted) throws IOException {
        String path = realm + "/users/profile";
        ObjectNode profile = (ObjectNode) admin.get(path).orElseThrow();
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        profile.path("attributes").forEach(attribute -> attributes.put(name(attribute), attribute));
        wanted.forEach(attribute -> attributes.put(name(attribute), attribute));
        profile.set("attributes", JsonNodeFactory.instance.arrayNode().addAll(attributes.values()));
        admin.put(path, profile);
    }

    private static String name(JsonNode attribute) {
        return attribute.path("name").asText();
    }
}
