package dev.guichet.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the `///` comment of a record says, read from its source: the one place where an event is described.
record RecordDoc(String summary, Map<String, String> params) {
    private static final Path SOURCES = Path.of("src/main/java/dev/guichet/events");

    static RecordDoc of(Class<?> type) {
        Path source = SOURCES.resolve(type.getSimpleName() + ".java");
        try {
            return parse(Files.readAllLines(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordDoc parse(List<String> lines) {
        var summary = new StringBuilder();
        var params = new LinkedHashMap<String, String>();
        String param = "";
        for (String line : lines) {
            if (!line.startsWith("///")) {
                if (line.startsWith("public ")) {
                    break;
                }
                continue;
            }
            String text = plain(line.substring(3).strip());
            if (text.startsWith("@param ")) {
                String[] parts = text.split(" ", 3);
                param = parts[1];
                params.put(param, parts[2]);
            } else if (!param.isEmpty()) {
                params.merge(param, text, (before, more) -> before + " " + more);
            } else {
                summary.append(summary.isEmpty() ? "" : " ").append(text);
            }
        }
        return new RecordDoc(summary.toString().strip(), params);
    }

    /// A link to a constant reads as code outside of Javadoc.
    private static String plain(String text) {
        return text.replaceAll("\\[([A-Za-z]+)#([A-Z_]+)]", "`$1.$2`").replaceAll("\\[#([A-Z_]+)]", "`$1`");
    }
}
