package dev.guichet.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A part's log. It grows while the part runs; at a start a long one is put aside, and one is kept.
record LogFile(Path file) {
    private static final long LONG = 8L * 1024 * 1024;

    void rotate() {
        try {
            if (Files.exists(file) && Files.size(file) > LONG) {
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
