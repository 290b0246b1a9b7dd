package dev.guichet.ticket.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlFileTest {
    @Test
    void namesBecomeNumbersAndARepeatedNameIsOneParameter() {
        SqlFile file = SqlFile.parse("select :b, :a, :b from t where at > cast(:a as date)");

        assertThat(file.text()).isEqualTo("select $1, $2, $1 from t where at > cast($2 as date)");
        assertThat(file.names()).containsExactly("b", "a");
    }

    @Test
    void castsAndCommentsAreNoParameters() {
        SqlFile file = SqlFile.parse("-- the :number\nselect 1::bigint, :number::text");

        assertThat(file.text()).isEqualTo("select 1::bigint, $1::text");
        assertThat(file.names()).containsExactly("number");
    }

    @Test
    void aLineBreakIsOneBlank() {
        assertThat(SqlFile.parse("select a -- why\n       , b\nfrom t\n").text())
                .isEqualTo("select a , b from t");
    }

    @Test
    void aValueForgottenOrUnknownIsAFault() {
        SqlFile file = SqlFile.parse("select :a, :b");

        assertThatThrownBy(() -> file.with("a", 1).values()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> file.with("c", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyStatementIsReadable(String path) {
        assertThat(SqlFile.of(path).text()).isNotBlank();
    }

    static List<String> statements() throws IOException {
        Path root = Path.of("src/main/resources/sql");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> root.relativize(file).toString().replace(".sql", ""))
                    .toList();
        }
    }
}
