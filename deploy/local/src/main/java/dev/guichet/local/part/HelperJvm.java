package dev.guichet.local.part;

import dev.guichet.local.Installation;
import dev.guichet.local.process.Launch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A small JVM with the launcher's own class path, for the parts that come as Java libraries.
final class HelperJvm {
    private HelperJvm() {}

    /// `options` come before the main class, `arguments` after it.
    static Launch launch(Installation installation, List<String> options, String main, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                installation.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return new Launch(
                command, Map.of("MALLOC_ARENA_MAX", "2"), installation.state().root());
    }
}
