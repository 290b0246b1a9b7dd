package dev.guichet.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.local.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @Test
    void upAloneStaysInTheForegroundAndStartsEverything() {
        assertThat(parse("up")).isEqualTo(new Request.Up(false, false, OptionalInt.empty(), false, true, List.of()));
    }

    @Test
    void upTakesItsOptionsInAnyOrder() {
        assertThat(parse("up --replicas 2 --demo --detach"))
                .isEqualTo(new Request.Up(true, true, OptionalInt.of(2), false, true, List.of()))
                .isEqualTo(parse("up --detach --demo --replicas 2"));
    }

    @Test
    void upStartsNamedPartsWithoutWaitingWhenAsked() {
        assertThat(parse("up --no-wait kafka ticket-2"))
                .isEqualTo(
                        new Request.Up(false, false, OptionalInt.empty(), false, false, List.of("kafka", "ticket-2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --replicas", "up --replicas 0", "up --replicas 10", "up --replicas two"})
    void aNumberOfReplicasIsFromOneToNine(String arguments) {
        assertThatThrownBy(() -> parse(arguments)).isInstanceOf(Trouble.class).hasMessageContaining("1 to 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fly", "up --fast", "down --fast", "status now", "reset all", "env --all", "mails a b"})
    void whatIsNotUnderstoodIsSaid(String arguments) {
        assertThatThrownBy(() -> parse(arguments)).isInstanceOf(Trouble.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "logs"})
    void aCommandThatNeedsAnArgumentAsksForIt(String arguments) {
        assertThatThrownBy(() -> parse(arguments)).isInstanceOf(Trouble.class).hasMessageStartingWith("Which");
    }

    @Test
    void theOtherCommandsReadTheirArguments() {
        assertThat(parse("down mail")).isEqualTo(new Request.Down(List.of("mail")));
        assertThat(parse("status")).isEqualTo(new Request.Status());
        assertThat(parse("logs -f ticket")).isEqualTo(new Request.Logs("ticket", true));
        assertThat(parse("env --secrets")).isEqualTo(new Request.Env(true));
        assertThat(parse("token ops-agent")).isEqualTo(new Request.Token("ops-agent"));
        assertThat(parse("mails")).isEqualTo(new Request.Mails(Optional.empty()));
        assertThat(parse("mails a@guichet.test")).isEqualTo(new Request.Mails(Optional.of("a@guichet.test")));
        assertThat(CommandLine.parse(List.of())).isEqualTo(new Request.Help());
    }

    private static Request parse(String arguments) {
        return CommandLine.parse(List.of(arguments.split(" ")));
    }
}
