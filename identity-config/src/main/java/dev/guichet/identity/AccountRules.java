package dev.guichet.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

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

    /// Adds them to the profile that the realm has, in the place of those of the same name.
    void attributes(JsonNode wanted) throws IOException {
        String path = realm + "/users/profile";
        ObjectNode profile = (ObjectNode) admin.get(path).orElseThrow();
        ArrayNode attributes = JsonNodeFactory.instance.arrayNode();
        for (JsonNode attribute : profile.path("attributes")) {
            if (!has(wanted, attribute.path("name").asText())) {
                attributes.add(attribute);
            }
        }
        wanted.forEach(attributes::add);
        profile.set("attributes", attributes);
        admin.put(path, profile);
    }

    private static boolean has(JsonNode attributes, String name) {
        for (JsonNode attribute : attributes) {
            if (attribute.path("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
