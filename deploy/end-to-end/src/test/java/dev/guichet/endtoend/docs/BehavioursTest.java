package dev.guichet.endtoend.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A behaviour without its test would be a promise.
class BehavioursTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    private static List<Path> tests = List.of();

    record Proof(String type, String method) {}

    @BeforeAll
    static void everyTest() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            tests = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/test/java/"))
                    .toList();
        }
    }

    static Stream<Proof> proofs() throws IOException {
        String table = Files.readString(ROOT.resolve("docs/reference/behaviours.md"));
        return NAMED.matcher(table).results().map(named -> new Proof(named.group(1), named.group(2)));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void theTestOfABehaviourIsThere(Proof proof) throws IOException {
        List<Path> files = tests.stream()
                .filter(file -> file.endsWith(proof.type() + ".java"))
                .toList();

        assertThat(files).as("a test class of this name").isNotEmpty();
        assertThat(anyDeclares(files, proof.method()))
                .as("%s has the test", proof.type())
                .isTrue();
    }

    private static boolean anyDeclares(List<Path> files, String method) throws IOException {
        for (Path file : files) {
            if (Files.readString(file).contains("void " + method + "(")) {
                return true;
            }
        }
        return false;
    }
}
