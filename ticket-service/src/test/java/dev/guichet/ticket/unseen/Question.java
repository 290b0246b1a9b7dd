package dev.guichet.ticket.unseen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One call of `unseen/questions.tsv`, with names in braces for what differs between two worlds.
///
/// @param operation as the document has it: method and path
/// @param ifMatch `last` for the tag that the caller read last, else a tag; empty for none
record Question(String operation, String path, String ifMatch, String body) {
    static List<Question> all() {
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

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    boolean reads() {
        return method().equals("GET");
    }

    static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}
