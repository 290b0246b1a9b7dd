package dev.guichet.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.identity.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Demo demo = Demo.read();
    private final List<Step> steps = steps();

    @Test
    void everyStepIsTakenByADemoUserAndKnowsWhenItIsDone() {
        List<String> users = demo.users().stream().map(Demo.User::username).toList();

        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(users).contains(step.user());
            assertThat(step.path()).startsWith("/api/v1/");
            assertThat(step.method()).isIn("POST", "PUT", "PATCH");
            assertThat(step.doneWhen().path("get").asText()).startsWith("/api/v1/");
            assertThat(step.doneWhen().path("holds").isObject()).isTrue();
        });
    }

    @Test
    void personsHaveTheNameAndLocaleThatTheySignInWith() {
        List<JsonNode> persons = steps.stream()
                .filter(step -> step.path().equals("/api/v1/persons"))
                .map(Step::body)
                .toList();

        assertThat(persons).isNotEmpty().allSatisfy(person -> {
            Demo.User user = demo.users().stream()
                    .filter(known -> known.email().equals(person.path("email").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(person.path("name").asText()).isEqualTo(user.firstName() + " " + user.lastName());
            assertThat(person.path("locale").asText()).isEqualTo(user.locale());
        });
    }

    @Test
    void aFolderHasTheSlugOfItsRoot() {
        List<Step> roots =
                steps.stream().filter(step -> step.user().equals("operator")).toList();

        assertThat(roots)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.file().getParent())
                        .hasFileName(step.body().path("slug").asText()));
    }

    @Test
    void whatIsLookedUpTakesThePlaceOfItsName() throws IOException {
        var step = new Step(Path.of("x"), JSON.readTree("""
                        {"call": "PUT /desks/1/members/{person}", "body": {"parent": "{person}", "note": "for {person}"}}"""));

        Step filled = step.filled(Map.of("person", JSON.readTree("40")));

        assertThat(filled.path()).isEqualTo("/desks/1/members/40");
        assertThat(filled.body().toString()).isEqualTo("{\"parent\":40,\"note\":\"for 40\"}");
    }

    @Test
    void anAnswerMayHoldMoreThanExpectedButNotLess() throws IOException {
        JsonNode found = JSON.readTree("{\"members\": [{\"email\": \"a\", \"role\": \"agent\"}, {\"email\": \"b\"}]}");

        assertThat(Expected.holds(found, JSON.readTree("{\"members\": [{\"email\": \"b\"}]}")))
                .isTrue();
        assertThat(Expected.holds(found, JSON.readTree("{\"members\": [{\"email\": \"b\", \"role\": \"agent\"}]}")))
                .isFalse();
        assertThat(Expected.holds(found, JSON.readTree("{\"name\": \"x\"}"))).isFalse();
    }

    private static List<Step> steps() {
        try (Stream<Path> files = Files.walk(Path.of("demo"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> Step.read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
