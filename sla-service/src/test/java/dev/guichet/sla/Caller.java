package dev.guichet.sla;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.kit.testing.TestAccounts;
import dev.guichet.kit.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/// Somebody with a real token of the real Keycloak.
///
/// @param subject as the token says
public record Caller(String token, String subject) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// A demo person, who is a member of nothing until the test says so.
    public static Caller named(String signIn) {
        return of(TestTokens.of(signIn));
    }

    /// Somebody who has proved this address, and whose subject nobody knows.
    public static Caller unseen(String address) {
        return of(TestAccounts.tokenOf(address));
    }

    /// The demo integrator, with no other scopes than these.
    public static Caller integrator(String scopes) {
        return of(TestTokens.integrator(scopes));
    }

    public RequestSpecification in(Root root) {
        return anywhere().header("Guichet-Root", root.id);
    }

    /// Naming no root.
    public RequestSpecification anywhere() {
        return RestAssured.given().auth().oauth2(token).header("Accept-Language", "en");
    }

    private static Caller of(String token) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            return new Caller(token, JSON.readTree(claims).required("sub").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
