package dev.guichet.local.command;

import dev.guichet.local.UserError;
import dev.guichet.local.part.Part;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "A part's log.")
final class Logs implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Run run;

    @Parameters(paramLabel = "NAME", description = "One part; `status` lists them.")
    private String name = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on until interrupted.")
    private boolean follow;

    Logs(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        Part part = Run.named(run.parts(run.existing(), false), List.of(name)).getFirst();
        Path log = run.state().log(part.name());
        if (!Files.exists(log)) {
            throw new UserError(name + " has no log yet.");
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
            throw new UserError(log + " cannot be read: " + e.getMessage(), e);
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
