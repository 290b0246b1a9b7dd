package dev.guichet.kit.testing.unseen;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// One call of `unseen/questions.tsv`, with names in braces for what differs between two worlds.
///
/// @param operation as the document has it: method and path
/// @param tag what a condition names (`If-None-Match` of a reading, else `If-Match`): `last` for the tag that
///     the caller read last, else a tag; empty for none
public record Question(String operation, String path, String tag, String body) {
    /// Those of the service under test.
    public static List<Question> all() {
        try (InputStream table = Objects.requireNonNull(Question.class.getResourceAsStream("/unseen/questions.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Question(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    public boolean reads() {
        return method().equals("GET");
    }

    /// Every operation of a published document, as [#operation] names them.
    public static Set<String> operations(Path document) {
        try {
            Set<String> all = new TreeSet<>();
            new ObjectMapper()
                    .readTree(document.toFile())
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(method -> all.add(method.toUpperCase(Locale.ROOT)
                                    + path.getKey().replace("/api/v1", " "))));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}
