package dev.guichet.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The demo's sign-ins and clients, read from the one file that only a demo or a test stack loads.
///
/// @param password of every demo user, mailbox and client
public record Demo(String password, List<User> users, JsonNode clients) {
    /// The client that turns a demo user's password into a token.
    public static final String CLI = "guichet-demo-cli";

    /// The client that stands for an integrator's program.
    public static final String INTEGRATOR = "integrator";

    /// One person who can sign in; `username` is also the local part of the address.
    public record User(
            String username, String firstName, String lastName, String email, String locale, List<String> realmRoles) {}

    public static Demo read() {
        JsonNode demo = new RealmFiles(Map.of()).demo();
        return new Demo(
                demo.path("password").asText(),
                StreamSupport.stream(demo.path("users").spliterator(), false)
                        .map(Demo::user)
                        .toList(),
                demo.path("clients"));
    }

    private static User user(JsonNode node) {
        return new User(
                node.path("username").asText(),
                node.path("firstName").asText(),
                node.path("lastName").asText(),
                node.path("email").asText(),
                node.path("locale").asText(),
                StreamSupport.stream(node.path("realmRoles").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }
}
