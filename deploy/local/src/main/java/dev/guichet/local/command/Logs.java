package dev.guichet.local.command;

import dev.guichet.local.Trouble;
import dev.guichet.local.part.Part;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Prints a part's log; with `follow` until it is interrupted.
record Logs(Run run, String name, boolean follow) {
    private static final Duration LOOK = Duration.ofMillis(300);

    int execute() {
        Part part = Run.named(run.parts(run.existing(), false), List.of(name)).getFirst();
        Path log = run.state().log(part.name());
        if (!Files.exists(log)) {
            throw new Trouble(name + " has no log yet.");
        }
        long read = 0;
        try {
            do {
                // Shorter than before: it was put aside at a start of the part.
                read = Files.size(log) < read ? 0 : read;
                read += copy(log, read);
                if (follow) {
                    Thread.sleep(LOOK);
                }
            } while (follow);
            return 0;
        } catch (IOException e) {
            throw new Trouble(log + " cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static long copy(Path log, long from) throws IOException {
        try (FileChannel channel = FileChannel.open(log)) {
            channel.position(from);
            long copied = Channels.newInputStream(channel).transferTo(System.out);
            System.out.flush();
            return copied;
        }
    }
}
