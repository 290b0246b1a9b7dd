package dev.guichet.local.state;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and folders that nobody else on the machine may read.
public final class OwnerOnly {
    private OwnerOnly() {}

    /// Replaces the file at once: a reader sees the old text or the new one.
    public static void write(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(
                folder(file.toAbsolutePath().resolveSibling("")),
                file.getFileName() + ".",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e instanceof FileSystemException ? e : notWritten(file, e);
        }
    }

    /// A failing write, such as on a full disk, does not say of itself where it was.
    private static IOException notWritten(Path file, IOException failure) {
        var named = new FileSystemException(file.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }

    /// The folder, made with its parents when there is none.
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
