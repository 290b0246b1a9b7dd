package dev.guichet.local.unpack;

import dev.guichet.local.UserError;
import dev.guichet.local.state.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// Unpacked distributions, shared by every checkout and state of one user, each made once.
public record Cache(Path root) {

    /// Fills an empty folder with a distribution.
    public interface Filling {
        void into(Path folder) throws IOException;
    }

    /// The folder of that name, filled first when there is none. What was interrupted half-way is started anew.
    public Path folder(String name, Filling filling) {
        Path folder = root.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            OwnerOnly.folder(root);
            try (var channel = FileChannel.open(
                            root.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && Files.isDirectory(folder)) {
                    return folder;
                }
                Path partial = root.resolve(name + ".partial");
                delete(partial);
                Files.createDirectory(partial);
                filling.into(partial);
                Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
                return folder;
            }
        } catch (IOException e) {
            throw new UserError(
                    "Unpacking " + name + " into " + root + " failed: " + e.getMessage()
                            + ". Set GUICHET_CACHE to a folder with space.",
                    e);
        }
    }

    /// Deletes a folder with all that is in it; nothing happens when there is none.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
