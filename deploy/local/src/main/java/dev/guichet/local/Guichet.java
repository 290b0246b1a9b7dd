package dev.guichet.local;

import dev.guichet.local.command.Commands;
import dev.guichet.local.command.Console;
import dev.guichet.local.command.Run;
import dev.guichet.local.state.StateFolder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What the script `./guichet` runs. The system properties `guichet.home` (the checkout) and `guichet.keycloak` (its
/// distribution) come from the script.
public final class Guichet {
    private Guichet() {}

    public static void main(String[] args) {
        var console = new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        System.exit(run(args, console));
    }

    private static int run(String[] args, Console console) {
        Map<String, String> environment = System.getenv();
        Path home = Path.of(System.getProperty("guichet.home", ".")).toAbsolutePath();
        var state = new StateFolder(Path.of(environment.getOrDefault(
                "GUICHET_STATE", home.resolve(".guichet").toString())));
        Path keycloak = Path.of(System.getProperty("guichet.keycloak", ""));
        return Commands.execute(new Run(home, state, environment, keycloak, console), List.of(args));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
