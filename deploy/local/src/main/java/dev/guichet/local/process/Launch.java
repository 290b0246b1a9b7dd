package dev.guichet.local.process;

import dev.guichet.local.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a process is started: it gets its own session, so that neither Ctrl-C nor a closed terminal reaches it.
///
/// @param environment added to the launcher's own
/// @param folder the working folder
public record Launch(List<String> command, Map<String, String> environment, Path folder) {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// Starts it with both outputs appended to `log`.
    public ProcessIdentity start(Path log) {
        var detached = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            detached.add(SETSID.toString());
        }
        detached.addAll(command);
        var builder = new ProcessBuilder(detached)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            return ProcessIdentity.of(process.pid())
                    .orElseThrow(() -> new UserError(command.getFirst() + " ended at once; see " + log));
        } catch (IOException e) {
            throw new UserError(command.getFirst() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /// Runs it to its end; a failure is a [UserError] that names the log.
    public void run(Path log, String what) {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new UserError(what + " failed (exit " + code + "); see " + log);
            }
        } catch (IOException e) {
            throw new UserError(what + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted.", e);
        }
    }
}
