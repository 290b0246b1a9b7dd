package dev.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Names that the realm and the services' sources both spell out: none may stand in one of them only.
class RealmAndCodeAgreeTest {
    private static final Path CHECKOUT = Path.of("..");
    private static final List<String> MODULES =
            List.of("service-kit", "gateway", "ticket-service", "notification-service", "sla-service");

    private final RealmFiles files = new RealmFiles(Map.of(
            "guichet.url", "https://desk.example",
            "smtp.host", "relay.example",
            "smtp.port", "587",
            "mail.domain", "desk.example",
            "identity.secret", "s3cr3t"));

    @Test
    void everyServiceAsksForTheAudienceThatTheRealmGives() throws IOException {
        String audience = files.clientScopes()
                .at("/0/protocolMappers/0/config/included.custom.audience")
                .asText();
        var asked = new TreeSet<String>();
        for (String source : sources()) {
            found("(?m)^quarkus\\.oidc\\.token\\.audience=(\\S+)$", source).forEach(asked::add);
        }

        assertThat(asked).containsExactly(audience);
    }

    @Test
    void theGatewaysPagesSignInThroughClientsOfTheRealm() throws IOException {
        assertThat(found("@WithDefault\\(\"(guichet-[a-z-]+)\"\\)", gateway()))
                .containsExactlyInAnyOrderElementsOf(clients(true));
    }

    @Test
    void ticketServiceMakesAccountsAsAClientOfTheRealmAndInvitesToOneThatPeopleUse() throws IOException {
        List<String> named =
                found("@WithDefault\\(\"(guichet-[a-z-]+)\"\\)", String.join("\n", sources("ticket-service")));

        assertThat(named).containsAll(clients(false)).isSubsetOf(names(files.clients(), "clientId"));
        assertThat(named).containsAnyElementsOf(clients(true));
    }

    @Test
    void ticketServiceNotesOfAnAccountWhatTheRealmKeeps() throws IOException {
        var noted = new TreeSet<String>();
        for (String source : sources("ticket-service")) {
            noted.addAll(found("\"(guichet(?:Address|Organization|Desk)\\w*)\"", source));
        }

        assertThat(names(files.userProfile(), "name"))
                .filteredOn(name -> name.startsWith("guichet"))
                .containsExactlyInAnyOrderElementsOf(noted);
    }

    @Test
    void theRealmSendsPeopleBackToThePagesThatWaitForThem() throws IOException {
        String gateway = gateway();
        for (JsonNode client : files.clients()) {
            for (String uri : RealmFilesTest.texts(client.path("redirectUris"))) {
                assertThat(gateway)
                        .contains("${location.origin}" + URI.create(uri).getPath());
            }
        }
        assertThat(gateway).contains("post_logout_redirect_uri: `${location.origin}/signed-out`");
        assertThat(files.clients().at("/0/attributes/post.logout.redirect.uris").asText())
                .endsWith("/signed-out");
    }

    @Test
    void scopesOfIntegratorsAreThoseThatTheKitLooksFor() throws IOException {
        var used = new TreeSet<String>();
        for (String source : sources()) {
            found("static final String \\w+ = \"(tickets:[a-z]+)\"", source).forEach(used::add);
        }

        assertThat(names(files.clientScopes(), "name")).containsAll(used);
        assertThat(used).containsExactly("tickets:read", "tickets:write");
    }

    @Test
    void rolesThatTheCodeAsksForExist() throws IOException {
        var used = new TreeSet<String>();
        for (String source : sources()) {
            found("@RolesAllowed\\(\"([^\"]+)\"\\)|roles\\.contains\\(\"([^\"]+)\"\\)", source)
                    .forEach(used::add);
        }

        assertThat(used).isNotEmpty().isSubsetOf(names(files.roles(), "name"));
    }

    /// Of the realm: those that people sign in with, or those that act for themselves.
    private List<String> clients(boolean people) {
        return RealmFilesTest.stream(files.clients())
                .filter(client -> client.path("publicClient").asBoolean() == people)
                .map(client -> client.path("clientId").asText())
                .toList();
    }

    private static List<String> names(JsonNode array, String field) {
        return RealmFilesTest.stream(array)
                .map(node -> node.path(field).asText())
                .toList();
    }

    private static List<String> found(String pattern, String source) {
        return Pattern.compile(pattern)
                .matcher(source)
                .results()
                .map(RealmAndCodeAgreeTest::group)
                .toList();
    }

    private static String group(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    private static String gateway() throws IOException {
        return String.join("\n", sources("gateway"));
    }

    private static List<String> sources() throws IOException {
        var all = new ArrayList<String>();
        for (String module : MODULES) {
            all.addAll(sources(module));
        }
        return all;
    }

    private static List<String> sources(String module) throws IOException {
        try (Stream<Path> paths = Files.walk(CHECKOUT.resolve(module).resolve("src/main"))) {
            var texts = new ArrayList<String>();
            for (Path path : paths.filter(file -> file.toString().matches(".*\\.(java|properties|js)"))
                    .toList()) {
                texts.add(Files.readString(path, StandardCharsets.UTF_8));
            }
            return texts;
        }
    }
}
