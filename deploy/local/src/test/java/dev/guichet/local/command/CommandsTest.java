package dev.guichet.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.local.state.StateFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParseResult;

class CommandsTest {
    @TempDir
    Path folder;

    private final Told told = new Told();

    @Test
    void upTakesItsOptionsInAnyOrder() {
        for (String order : List.of("up --replicas 2 --demo --detach kafka", "up -d kafka --demo --replicas=2")) {
            ParseResult up = parse(order);
            assertThat((Object) up.matchedOptionValue("--replicas", 0)).isEqualTo(2);
            assertThat((Object) up.matchedOptionValue("--demo", false)).isEqualTo(true);
            assertThat((Object) up.matchedOptionValue("--detach", false)).isEqualTo(true);
            assertThat((Object) up.matchedPositionalValue(0, List.of())).isEqualTo(List.of("kafka"));
        }
    }

    @Test
    void anAddressOfMailsMayBeLeftOut() {
        assertThat((Object) parse("mails").matchedPositionalValue(0, Optional.empty()))
                .isEqualTo(Optional.empty());
        assertThat((Object) parse("mails a@guichet.test").matchedPositionalValue(0, Optional.empty()))
                .isEqualTo(Optional.of("a@guichet.test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --replicas 0", "up --replicas 10", "up --replicas two"})
    void aNumberOfReplicasIsFromOneToNine(String arguments) {
        assertThat(run(arguments)).isEqualTo(1);
        assertThat(told.progress()).first().asString().contains("--replicas", "1 to 9");
    }

    @ParameterizedTest
    @CsvSource({
        "fly, 'fly'",
        "stauts, did you mean status",
        "up --fast, --fast",
        "up --replicas, --replicas",
        "down --fast, --fast",
        "logs --fast ticket, --fast",
        "status now, 'now'",
        "reset all, 'all'",
        "env --all, --all",
        "mails a b, 'b'",
        "token, USER",
        "logs, NAME"
    })
    void whatIsNotUnderstoodIsSaidWithWhatWouldBe(String arguments, String said) {
        assertThat(run(arguments)).isEqualTo(1);
        assertThat(told.progress()).first().asString().contains(said);
        assertThat(told.progress()).last().asString().startsWith("Usage: ./guichet");
        assertThat(told.results()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help"})
    void helpListsEveryCommand(String arguments) {
        assertThat(run(arguments)).isZero();
        assertThat(String.join("\n", told.results()))
                .contains("up", "down", "status", "logs", "reset", "env", "token", "mails", "help", "test", "bench")
                .contains("GUICHET_PORT_BASE");
    }

    @Test
    void whatAPersonCanMendIsOneSentence() {
        assertThat(run("token ops-agent")).isEqualTo(1);
        assertThat(told.progress()).containsExactly("Nothing has been started here; `./guichet up` starts it.");
    }

    private int run(String arguments) {
        return Commands.execute(told.run(folder, new StateFolder(folder)), split(arguments));
    }

    private ParseResult parse(String arguments) {
        return Commands.of(told.run(folder, new StateFolder(folder)))
                .parseArgs(split(arguments).toArray(String[]::new))
                .subcommand();
    }

    private static List<String> split(String arguments) {
        return arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
    }
}
