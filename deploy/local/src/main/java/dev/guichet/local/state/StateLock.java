package dev.guichet.local.state;

import dev.guichet.local.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// One command at a time changes a state. The system lets go of the lock when its holder dies.
public final class StateLock implements AutoCloseable {
    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits for another command to finish, up to `patience`; `waiting` is run once when there is one.
    public static StateLock take(StateFolder state, Duration patience, Runnable waiting) {
        try {
            FileChannel channel =
                    FileChannel.open(state.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Object file = identity(state);
            Instant until = Instant.now().plus(patience);
            boolean told = false;
            while (true) {
                FileLock lock = channel.tryLock();
                if (lock != null && !file.equals(identity(state))) {
                    channel.close();
                    throw new UserError(state.root() + " was deleted by another ./guichet; try again.");
                }
                if (lock != null) {
                    return new StateLock(channel);
                }
                if (!told) {
                    waiting.run();
                    told = true;
                }
                if (Instant.now().isAfter(until)) {
                    channel.close();
                    throw new UserError("Another ./guichet has been at work on " + state.root() + " for "
                            + patience.toSeconds() + " s; try again when it is done.");
                }
                Thread.sleep(100);
            }
        } catch (IOException e) {
            throw new UserError("The lock of " + state.root() + " cannot be taken: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted.", e);
        }
    }

    /// Which file it is: a lock on one that was deleted keeps nobody out.
    private static Object identity(StateFolder state) throws IOException {
        try {
            Object key = Files.readAttributes(state.lockFile(), BasicFileAttributes.class)
                    .fileKey();
            return Objects.requireNonNull(key, "files have no identity here");
        } catch (NoSuchFileException deleted) {
            return "deleted";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UserError("The lock cannot be released: " + e.getMessage(), e);
        }
    }
}
