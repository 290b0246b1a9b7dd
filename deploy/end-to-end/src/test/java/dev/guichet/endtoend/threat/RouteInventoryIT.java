package dev.guichet.endtoend.threat;

import static dev.guichet.endtoend.desk.Person.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.input.OpenApi;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// D14: what answers is what is documented, and nothing that came along with a library.
@Order(35)
class RouteInventoryIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.php",
                "/vendor/htmlawed/htmlawed/htmLawedTest.php",
                "/.env",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.properties",
                "/actuator",
                "/actuator/env",
                "/console",
                "/h2-console",
                "/swagger-ui",
                "/q/dev",
                "/q/dev-ui",
                "/q/swagger-ui",
                "/q/arc",
                "/q/openapi",
                "/q/info",
                "/webjars/x.js",
                "/graphql",
                "/admin",
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v2/tickets",
                "/api/v1/nothing",
                "/api/v1/tickets/1/nothing",
                "/api/v1/../../q/swagger-ui",
                "/api/v1/%2e%2e/%2e%2e/etc/passwd",
                "/api/v1//tickets",
                "/api/v1/tickets;x=1",
                "/docs/../application.properties"
            })
    void whatIsNotDocumentedIsNotThere(String path) {
        Answer answer = AGENT.api().send("GET", "/" + path, null, Map.of());

        assertThat(answer.status()).as(path).isIn(400, 404);
    }

    @Test
    void everyDocumentedOperationIsRouted() {
        List<OpenApi.Operation> operations = OpenApi.served().operations();

        assertThat(operations).hasSizeGreaterThan(30);
        operations.stream()
                .filter(operation -> !operation.isOpen())
                .forEach(operation -> anonymously(operation).refused(401));
        assertThat(operations.stream().filter(OpenApi.Operation::isOpen))
                .extracting(OpenApi.Operation::toString)
                .containsExactly("POST /sign-ups");
    }

    private static Answer anonymously(OpenApi.Operation operation) {
        return Api.anonymous().send(operation.method(), operation.path().replaceAll("\\{[a-z]+}", "1"), null, Map.of());
    }

    @Test
    void anUndocumentedMethodIsRefusedAndTheOthersNamed() {
        Answer answer = AGENT.api().send("DELETE", "/tickets", null, Map.of());

        answer.refused(405);
        assertThat(answer.header("Allow").orElse("")).contains("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/dev-ui", "/q/swagger-ui", "/q/arc", "/api/v1/nothing", "/index.html", "/"})
    void aServiceBehindHasNothingElseEither(String path) {
        for (Part service : List.of(Part.TICKET, Part.SLA, Part.NOTIFICATION)) {
            Answer answer = AGENT.api().at(Guichet.running().direct(service)).send("GET", "/" + path, null, Map.of());

            assertThat(answer.status()).as(service + path).isEqualTo(404);
        }
    }
}
