package dev.guichet.endtoend.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The shell blocks of a Markdown page.
final class Guide {
    private Guide() {}

    /// Blocks marked `sh` below a heading, up to the next heading of the same or a higher level.
    static List<String> blocks(Path page, String heading) {
        var blocks = new ArrayList<String>();
        StringBuilder block = null;
        boolean within = false;
        for (String line : lines(page)) {
            if (block != null && line.equals("```")) {
                blocks.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            } else if (line.startsWith("#")) {
                within = line.equals(heading) || (within && level(line) > level(heading));
            } else if (within && line.equals("```sh")) {
                block = new StringBuilder();
            }
        }
        if (blocks.isEmpty()) {
            throw new AssertionError(page + " has no commands below \"" + heading + "\"");
        }
        return blocks;
    }

    private static int level(String heading) {
        return heading.indexOf(' ');
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
