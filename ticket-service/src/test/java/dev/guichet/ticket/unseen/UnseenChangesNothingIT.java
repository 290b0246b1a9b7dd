package dev.guichet.ticket.unseen;

import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// D33: what somebody may not see changes nothing that they see. In one world nothing happens but what they see; in
/// another notes are written, tags and groups set, reasons given, desks staffed, between any two of their calls. They
/// cannot tell which one they are in: by no body, header, version, tag, time, order, page or refusal of any operation.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnseenChangesNothingIT {
    private static final Path DOCUMENT = Path.of("../docs/reference/openapi/ticket.json");

    @Test
    void everyOperationIsAsked() throws IOException {
        Set<String> documented = new TreeSet<>();
        JsonNode paths = new ObjectMapper().readTree(DOCUMENT.toFile()).path("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> documented.add(
                                method.toUpperCase(Locale.ROOT) + path.getKey().replace("/api/v1", " "))));

        Set<String> asked = Question.all().stream().map(Question::operation).collect(Collectors.toSet());

        assertThat(asked).containsExactlyInAnyOrderElementsOf(documented);
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUESTER, COLLEAGUE, PROGRAM})
    void nobodyOutsideCanTellWhetherSomethingHappenedInside(String user) {
        Stage quiet = new Stage(false);
        List<String> told = new Outsider(user, quiet).ask(Question.all(), () -> {});
        Stage restless = new Stage(true);
        List<String> toldMeanwhile = new Outsider(user, restless).ask(Question.all(), () -> {});

        assertThat(quiet.acts()).isZero();
        assertThat(restless.acts()).isGreaterThan(500);
        assertThat(toldMeanwhile).containsExactlyElementsOf(told);
    }

    /// The comparison sees: with any one of the two counts or marks mixed up, the worlds differ.
    @ParameterizedTest
    @EnumSource(Leak.class)
    void aLeakIsFound(Leak leak) {
        List<Question> reading = Question.all().stream()
                .filter(question -> question.operation().startsWith("GET /tickets"))
                .toList();
        List<String> told = new Outsider(REQUESTER, new Stage(false)).ask(reading, () -> {});
        Stage leaking = new Stage(true);

        List<String> toldMeanwhile = new Outsider(REQUESTER, leaking).ask(reading, () -> leak.in(leaking.world.root()));

        assertThat(toldMeanwhile).isNotEqualTo(told);
    }
}
