package dev.guichet.endtoend.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A behaviour without its test would be a promise.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehavioursTest {
    private NamedTests tests;

    @BeforeAll
    void everyTest() throws IOException {
        tests = NamedTests.ofTheProject();
    }

    static Stream<NamedTests.Proof> proofs() throws IOException {
        return NamedTests.namedIn(Files.readString(NamedTests.ROOT.resolve("docs/reference/behaviours.md")));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void theTestOfABehaviourIsThere(NamedTests.Proof proof) throws IOException {
        List<Path> files = tests.of(proof);

        assertThat(files).as("a test class of this name").isNotEmpty();
        assertThat(NamedTests.anyDeclares(files, proof.method()))
                .as("%s has the test", proof.type())
                .isTrue();
    }
}
