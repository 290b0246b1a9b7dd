package dev.guichet.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A part's log. It grows while the part runs; at a start a long one is put aside, and one is kept.
record LogFile(Path file) {
    private static final long LONG = 8L * 1024 * 1024;
    private static final int TAIL_BYTES = 64 * 1024;
    private static final int LAST_LINES = 4;
    private static final int LONGEST_LINE = 300;
    private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. ).*");

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

    /// The last lines without those of stack traces, each on a line of its own: whoever has only what a terminal or a
    /// build elsewhere printed reads why a part ended. Empty when it said nothing.
    String lastWords() {
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(Math.max(0, channel.size() - TAIL_BYTES));
            List<String> lines = new String(
                            Channels.newInputStream(channel).readNBytes(TAIL_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !FRAME.matcher(line).matches())
                    .map(LogFile::shortened)
                    .toList();
            return lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)).collect(Collectors.joining());
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String shortened(String line) {
        return "\n    " + (line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line);
    }
}
