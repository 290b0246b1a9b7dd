package dev.guichet.ticket.unseen;

import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.testing.unseen.Outsider;
import dev.guichet.kit.testing.unseen.Question;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// D33: what somebody may not see changes nothing that they see. In one world nothing happens but what they see; in
/// another notes are written, tags and groups set, reasons given, desks staffed, between any two of their calls. They
/// cannot tell which one they are in: by no body, header, version, tag, time, order, page or refusal of any operation.
@QuarkusTest
class UnseenChangesNothingIT {
    private static final Path DOCUMENT = Path.of("../docs/reference/openapi/ticket.json");

    @Test
    void everyOperationIsAsked() {
        assertThat(Question.all().stream().map(Question::operation).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Question.operations(DOCUMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUESTER, COLLEAGUE})
    void nobodyOutsideCanTellWhetherSomethingHappenedInside(String user) throws Exception {
        try (ExecutorService atOnce = Executors.newFixedThreadPool(2)) {
            Future<List<String>> told = atOnce.submit(() -> inAQuietWorld(user));
            Future<List<String>> toldMeanwhile = atOnce.submit(() -> inARestlessWorld(user));

            assertThat(toldMeanwhile.get()).containsExactlyElementsOf(told.get());
        }
    }

    /// It acts for one organization at a time, so its worlds come one after the other.
    @Test
    void noProgramCan() {
        List<String> told = inAQuietWorld(PROGRAM);

        assertThat(inARestlessWorld(PROGRAM)).containsExactlyElementsOf(told);
    }

    /// The comparison sees: with any one of the two counts or marks mixed up, the worlds differ.
    @Test
    void aLeakIsFound() throws Exception {
        Map<Leak, Future<List<String>>> leaking = new EnumMap<>(Leak.class);
        try (ExecutorService atOnce = Executors.newFixedThreadPool(2)) {
            Future<List<String>> told = atOnce.submit(() -> readIn(Stage.quiet(REQUESTER)));
            Future<List<String>> tight = atOnce.submit(() -> readIn(Stage.stirred(REQUESTER)));
            for (Leak leak : Leak.values()) {
                leaking.put(leak, atOnce.submit(() -> readIn(leak.in(Stage.stirred(REQUESTER)))));
            }

            assertThat(tight.get()).isEqualTo(told.get());
            for (Map.Entry<Leak, Future<List<String>>> leak : leaking.entrySet()) {
                assertThat(leak.getValue().get()).as(leak.getKey().name()).isNotEqualTo(told.get());
            }
        }
    }

    private static List<String> inAQuietWorld(String user) {
        Stage quiet = Stage.quiet(user);
        List<String> told = new Outsider(quiet).ask(Question.all());
        assertThat(quiet.acts()).isZero();
        return told;
    }

    private static List<String> inARestlessWorld(String user) {
        Stage restless = Stage.restless(user);
        List<String> told = new Outsider(restless).ask(Question.all());
        assertThat(restless.acts()).isGreaterThan(250);
        return told;
    }

    private static List<String> readIn(Stage stage) {
        List<Question> reading = Question.all().stream()
                .filter(question -> question.operation().startsWith("GET /tickets"))
                .toList();
        return new Outsider(stage).ask(reading);
    }
}
