package dev.guichet.local.process;

import dev.guichet.local.state.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Which process a part is, over restarts of the launcher.
public record PidFile(Path file) {

    /// The process, if it is still the one that was started.
    public Optional<ProcessIdentity> alive() {
        try {
            return ProcessIdentity.parse(Files.readString(file)).filter(ProcessIdentity::isAlive);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    public void write(ProcessIdentity process) {
        try {
            OwnerOnly.write(file, process.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
