package dev.guichet.endtoend.input;

import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.input.OpenApi.Operation;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Part;
import dev.guichet.endtoend.system.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Only a token that Keycloak signed for Guichet opens anything, at the gateway and at each service behind it (D17).
@Order(34)
class BadTokensIT {
    private static final List<String> IDENTITY_HEADERS = List.of(
            "X-Forwarded-User",
            "X-Forwarded-Email",
            "X-Forwarded-Preferred-Username",
            "X-Forwarded-Access-Token",
            "X-Remote-User",
            "X-Remote-Email",
            "Remote-User",
            "X-Auth-Request-User",
            "X-Auth-Request-Email",
            "X-Authenticated-User",
            "X-User",
            "X-WEBAUTH-USER",
            "X-Guichet-Person",
            "X-Guichet-Subject",
            "Guichet-Subject");

    private static final OpenApi API = OpenApi.served();
    private final Guichet guichet = Guichet.running();
    private final OtherTokens like = OtherTokens.like(Tokens.of(REQUESTER.signIn()));

    @TestFactory
    Stream<DynamicTest> withoutATokenNothingIsAnswered() {
        Map<String, String> ids = Map.of("number", "1", "service", "ticket");
        return API.operations().stream()
                .filter(operation -> !operation.isOpen())
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    String path = filled(operation, ids);
                    var answer = Api.anonymous().send(operation.method(), path, body(operation), Map.of());
                    answer.refused(401);
                    assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
                }));
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatIsNotForUsIsRefusedAtEveryDoor() throws Exception {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("alg none", like.unsigned("none"));
        tokens.put("alg nOnE", like.unsigned("nOnE"));
        tokens.put("tampered", like.tampered());
        tokens.put("signed with another key", like.forged());
        tokens.put("signed with the public key as a secret", like.signedWithThePublicKey(Keycloak.keys()));
        tokens.put("forged for another issuer", like.forgedFor("https://evil.example/realms/guichet"));
        tokens.put("of another issuer", Keycloak.masterToken());
        tokens.put(
                "for another audience", Keycloak.tokenThrough("e2e-other-audience", REQUESTER.signIn(), 300, "basic"));
        tokens.put("not a token", "abc");
        tokens.put("empty", "");
        tokens.put("only dots", "..");
        tokens.put("without claims", "e30..AA");
        tokens.put("of parts that say nothing", "bnVsbA.bnVsbA.AA");
        return doors().flatMap(door -> tokens.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(
                        token.getKey() + " at " + door.getKey(),
                        () -> Api.with(token.getValue())
                                .at(door.getValue())
                                .get(readable(door.getKey()))
                                .refused(401))));
    }

    @Test
    void anExpiredTokenIsRefusedAtEveryDoor() {
        String token = Keycloak.tokenThrough(
                "e2e-short-lived", REQUESTER.signIn(), 2, "basic", "email", "profile", "guichet-api");
        assertThat(Tokens.claims(token).path("aud").toString()).contains("guichet-api");
        doors().forEach(door -> await().alias("expired at " + door.getKey())
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> Api.with(token)
                        .at(door.getValue())
                        .get(readable(door.getKey()))
                        .refused(401)));
    }

    @TestFactory
    Stream<DynamicTest> identityHeadersOpenNothing() {
        return doors().map(door -> DynamicTest.dynamicTest("D17 at " + door.getKey(), () -> {
            for (String header : IDENTITY_HEADERS) {
                Api.anonymous()
                        .at(door.getValue())
                        .send("GET", readable(door.getKey()), null, Map.of(header, Person.AGENT.signIn()))
                        .refused(401);
            }
        }));
    }

    @Test
    void identityHeadersChangeNobody() {
        var headers = new LinkedHashMap<String, String>();
        IDENTITY_HEADERS.forEach(header -> headers.put(header, Person.OPERATOR.address()));

        var me = REQUESTER.api().send("GET", "/me", null, headers).expect(200).body();

        assertThat(me.at("/person/email").asText()).isEqualTo(REQUESTER.address());
        assertThat(me.path("operator").asBoolean()).isFalse();
    }

    private Stream<Map.Entry<Part, URI>> doors() {
        return Stream.of(Part.GATEWAY, Part.TICKET, Part.SLA, Part.NOTIFICATION)
                .map(part -> Map.entry(part, guichet.direct(part)));
    }

    private static String readable(Part service) {
        return switch (service) {
            case SLA -> "/sla/policies/support-ops";
            case NOTIFICATION -> "/deliveries?ticket=1";
            default -> "/me";
        };
    }

    private static byte[] body(Operation operation) {
        return operation.body() == null ? new byte[0] : Json.bytes(Json.object("surprise", 1));
    }

    private static String filled(Operation operation, Map<String, String> ids) {
        String path = operation.path();
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return path.replaceAll("\\{[a-z]+}", "1");
    }
}
