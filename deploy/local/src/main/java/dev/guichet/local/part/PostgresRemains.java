package dev.guichet.local.part;

import dev.guichet.local.process.Ending;
import dev.guichet.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What a killed server leaves behind: backends that still hold its shared memory, and a file that names its process.
///
/// A process is known to belong to this server by its working folder, which is always the data folder.
record PostgresRemains(Path data) {
    private static final Duration THEIR_OWN_END = Duration.ofSeconds(5);

    /// To be called only when the server itself is known not to run.
    void clear() throws IOException {
        for (ProcessIdentity backend : processes()) {
            if (!Ending.gone(backend, THEIR_OWN_END)) {
                Ending.kill(backend);
            }
        }
        // The number in it may meanwhile be another process', which would keep the server from starting.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private List<ProcessIdentity> processes() throws IOException {
        if (!Files.exists(data)) {
            return List.of();
        }
        // The system names folders without symbolic links.
        Path real = data.toRealPath();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(process -> worksIn(real, process))
                    .flatMap(path ->
                            ProcessIdentity.of(Long.parseLong(path.getFileName().toString())).stream())
                    .toList();
        }
    }

    private static boolean worksIn(Path folder, Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
