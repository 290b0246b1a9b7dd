package dev.guichet.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.guichet.gateway.route.Match;
import dev.guichet.gateway.route.UpstreamService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The document this build made of the services' committed ones.
class MergedDocumentTest {

    private final MergedDocument document = new MergedDocument(new Addresses());
    private final JsonNode tree = parse(new ObjectMapper(), document.json().getBytes());

    @ParameterizedTest
    @EnumSource(UpstreamService.class)
    void everyOperationOfAServiceIsRouted(UpstreamService service) throws IOException {
        var own = new ObjectMapper()
                .readTree(Path.of("../docs/reference/openapi", service.id() + ".json")
                        .toFile());
        var routes = document.routes();

        own.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (Pattern.matches("get|post|put|patch|delete", method)) {
                        var example = DeadLetterPaths.of(service, path.getKey()).replaceAll("\\{[^}]+}", "7");
                        assertThat(routes.match(method.toUpperCase(java.util.Locale.ROOT), example))
                                .as("%s %s", method, example)
                                .isInstanceOfSatisfying(
                                        Match.Found.class,
                                        found -> assertThat(found.route().service())
                                                .isEqualTo(service));
                    }
                }));
        assertThat(own.path("paths")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/tickets, TICKET",
        "GET,  /api/v1/tickets/7, TICKET",
        "GET,  /api/v1/me, TICKET",
        "GET,  /api/v1/tickets/7/sla, SLA",
        "PUT,  /api/v1/sla/policies/7, SLA",
        "GET,  /api/v1/deliveries, NOTIFICATION",
    })
    void thePathsOthersRelyOnAreThere(String method, String path, UpstreamService service) {
        assertThat(document.routes().match(method, path))
                .isInstanceOfSatisfying(
                        Match.Found.class,
                        found -> assertThat(found.route().service()).isEqualTo(service));
    }

    @Test
    void everyReferenceLeadsSomewhereAndNoOperationIdIsTaken() {
        var ids = new HashSet<String>();
        tree.path("paths")
                .forEach(item -> item.forEach(operation -> {
                    if (operation.has("operationId")) {
                        assertThat(ids.add(operation.path("operationId").asText()))
                                .as(operation.path("operationId").asText())
                                .isTrue();
                    }
                }));
        tree.findValuesAsText("$ref")
                .forEach(reference -> assertThat(tree.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void itNamesThisInstallationsAddresses() {
        assertThat(tree.at("/servers/0/url").asText()).isEqualTo("https://help.example");
        assertThat(tree.at("/components/securitySchemes/guichet/flows/authorizationCode/authorizationUrl")
                        .asText())
                .isEqualTo("https://id.example/realms/guichet/protocol/openid-connect/auth");
    }

    @Test
    void yamlSaysTheSameAsJson() {
        assertThat(parse(new ObjectMapper(new YAMLFactory()), document.yaml().getBytes()))
                .isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, none, false",
                "none, application/json, false",
                "none, application/yaml, true",
                "none, 'application/yaml, application/json', false",
                "yaml, application/json, true",
                "json, application/yaml, false",
            })
    void theReaderChoosesTheFormat(String format, String accept, boolean yaml) {
        assertThat(DocumentRoutes.wantsYaml(format, accept)).isEqualTo(yaml);
    }

    private static JsonNode parse(ObjectMapper mapper, byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record Addresses() implements PublicAddresses {
        @Override
        public String url() {
            return "https://help.example";
        }

        @Override
        public String issuer() {
            return "https://id.example/realms/guichet";
        }

        @Override
        public String portalClient() {
            return "guichet-portal";
        }

        @Override
        public String docsClient() {
            return "guichet-api-docs";
        }
    }
}
