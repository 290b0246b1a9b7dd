package dev.guichet.endtoend.threat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.input.OpenApi;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Part;
import dev.guichet.endtoend.system.Secrets;
import dev.guichet.endtoend.system.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// D22: after everything above failed in every way, no secret of the installation and no token is in any log, metric or
/// answer.
@Order(99)
class SecretsStayIT {
    private final Guichet guichet = Guichet.running();
    private final Map<String, String> secrets = secrets();

    @Test
    void noLogHasASecret() throws IOException {
        assertThat(guichet.logs()).hasSizeGreaterThanOrEqualTo(Part.values().length);
        for (Path log : guichet.logs()) {
            has(log.toString(), new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void noMetricAndNoHealthAnswerHasASecret() {
        for (Part service : List.of(Part.GATEWAY, Part.TICKET, Part.NOTIFICATION, Part.SLA)) {
            for (String path : List.of("//q/metrics", "//q/health", "//q/health/ready", "//openapi", "//q/openapi")) {
                has(
                        service + path,
                        Api.anonymous()
                                .at(guichet.direct(service))
                                .send("GET", path, null, Map.of())
                                .text());
            }
        }
    }

    @Test
    void noRefusalHasASecret() {
        String token = Tokens.of(Person.REQUESTER.signIn());
        for (OpenApi.Operation operation : OpenApi.served().operations()) {
            String path = operation.path().replaceAll("\\{[a-z]+}", "x'");
            byte[] body = operation.changes() ? "{\"a\": ".getBytes(StandardCharsets.UTF_8) : null;
            String answer = Api.with(token)
                    .send(operation.method(), path.replace("'", "%27"), body, Map.of())
                    .text();
            has(operation.toString(), answer);
        }
    }

    private void has(String where, String text) {
        secrets.forEach((name, secret) ->
                assertThat(text.contains(secret)).as("%s is in %s", name, where).isFalse());
    }

    /// What processes were given, and signatures of tokens that were used in this run.
    private static Map<String, String> secrets() {
        var secrets = new TreeMap<String, String>();
        Arrays.stream(Part.values())
                .forEach(part -> Secrets.of(part).forEach((name, secret) -> secrets.put(part + " " + name, secret)));
        assertThat(secrets.keySet()).anyMatch(name -> name.contains("GUICHET_DB_PASSWORD"));
        assertThat(secrets.keySet()).anyMatch(name -> name.contains("GUICHET_SECRET"));
        for (Person person : List.of(Person.REQUESTER, Person.AGENT)) {
            secrets.put(
                    "token of " + person.signIn(), Tokens.of(person.signIn()).split("\\.")[2]);
        }
        return secrets;
    }
}
