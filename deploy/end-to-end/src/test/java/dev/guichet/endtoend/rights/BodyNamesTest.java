package dev.guichet.endtoend.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.input.OpenApi;
import dev.guichet.endtoend.input.OpenApi.Operation;
import dev.guichet.endtoend.system.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// D15: whatever a body names by an id or a slug is tried by the name of something else's, for every operation.
/// A field that is new is tried, or said to be a word. Needs nothing running: the documents are the committed
/// ones.
class BodyNamesTest {
    private static final Path DOCUMENTS = Path.of("../../docs/reference/openapi");

    /// A field with the name of something of another organization, or of what is for others.
    private static final Pattern OTHERS = Pattern.compile("\"(\\w+)\":\\[?\"?\\{!?(?:other\\.|agentForm)");

    /// Fields that say what something is to be like. Whether an address is known they who may name one learn
    /// anyway (see `docs/reference/rights.md`); a category is any word where the desk has none; files are not
    /// taken yet.
    private static final Set<String> WORDS = Set.of(
            "agentsMayArchive",
            "archived",
            "assignment",
            "attachments",
            "audience",
            "brand",
            "category",
            "categoryRequired",
            "channel",
            "channels",
            "closedReply",
            "default",
            "dryRun",
            "email",
            "emailDomains",
            "en",
            "externalId",
            "fields",
            "formRequired",
            "formVersion",
            "fr",
            "html",
            "kind",
            "kindRequired",
            "label",
            "locale",
            "name",
            "offsetRequired",
            "onAgentReply",
            "organizationSees",
            "organizationViewer",
            "pendingCloseAfter",
            "pendingReminderAfter",
            "priority",
            "reason",
            "role",
            "schema",
            "signUp",
            "slug",
            "solvedCloseAfter",
            "status",
            "subject",
            "tags",
            "text",
            "then",
            "timePrecision",
            "version",
            "visibility",
            "zone");

    @Test
    void everythingThatABodyNamesIsTriedByTheNameOfSomethingElses() throws IOException {
        Set<String> tried = Calls.read().byRow().values().stream()
                .flatMap(call -> OTHERS.matcher(call.body()).results().map(named -> operation(call) + named.group(1)))
                .collect(Collectors.toSet());

        assertThat(named()).contains("POST /categories: organization").isSubsetOf(tried);
    }

    @Test
    void noWordIsThereThatNoBodyHas() throws IOException {
        assertThat(fields().stream()
                        .map(field -> field.substring(field.indexOf(": ") + 2))
                        .collect(Collectors.toSet()))
                .containsAll(WORDS);
    }

    private static String operation(Calls.Call call) {
        return call.row().substring(0, call.row().indexOf(" (")) + ": ";
    }

    private static Set<String> named() throws IOException {
        return fields().stream()
                .filter(field -> !WORDS.contains(field.substring(field.indexOf(": ") + 2)))
                .collect(Collectors.toSet());
    }

    /// Of every body, what holds no other fields, as `POST /categories: organization`.
    private static Set<String> fields() throws IOException {
        try (Stream<Path> documents = Files.list(DOCUMENTS)) {
            Set<String> fields = new TreeSet<>();
            documents
                    .map(BodyNamesTest::document)
                    .forEach(document -> document.operations()
                            .forEach(operation -> collect(document, operation, operation.body(), fields)));
            return fields;
        }
    }

    private static void collect(OpenApi document, Operation operation, @Nullable JsonNode schema, Set<String> fields) {
        if (schema == null) {
            return;
        }
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = document.resolve(property.getValue());
            JsonNode inner = value.has("items") ? document.resolve(value.path("items")) : value;
            if (inner.path("properties").isEmpty()) {
                fields.add(operation + ": " + property.getKey());
            } else {
                collect(document, operation, inner, fields);
            }
        });
    }

    private static OpenApi document(Path file) {
        try {
            return new OpenApi(Json.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
