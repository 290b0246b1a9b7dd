package dev.guichet.endtoend.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every attack that Guichet must withstand has its row, and the row its tests or the reason why there is none.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreatsTest {
    private static final int ATTACKS = 34;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (D\\d+) .*$");
    private static final Pattern REASON = Pattern.compile("waits? for \\w|no test yet");

    private NamedTests tests;

    @BeforeAll
    void everyTest() throws IOException {
        tests = NamedTests.ofTheProject();
    }

    private static String page() throws IOException {
        return Files.readString(NamedTests.ROOT.resolve("docs/reference/threats.md"));
    }

    static Stream<String> rows() throws IOException {
        return ROW.matcher(page()).results().map(row -> row.group());
    }

    static Stream<NamedTests.Proof> proofs() throws IOException {
        return NamedTests.namedIn(page());
    }

    @Test
    void everyAttackIsThereOnceInItsOrder() throws IOException {
        assertThat(ROW.matcher(page()).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ATTACKS)
                        .mapToObj(number -> "D" + number)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anAttackHasATestOrAReasonWhyNot(String row) {
        assertThat(NamedTests.namedIn(row).findAny().isPresent()
                        || REASON.matcher(row).find())
                .as(row)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void theTestOfAnAttackIsThere(NamedTests.Proof proof) throws IOException {
        List<Path> files = tests.of(proof);

        assertThat(files).as("a test class of this name").isNotEmpty();
        assertThat(NamedTests.anyDeclares(files, proof.method()))
                .as("%s has the test", proof.type())
                .isTrue();
    }
}
