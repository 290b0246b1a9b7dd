package dev.guichet.endtoend.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.input.OpenApi;
import dev.guichet.endtoend.system.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// D15: no operation and no kind of caller is forgotten. Needs nothing running: the documents are the committed ones.
class RightsTableTest {
    private static final Path REFERENCE = Path.of("../../docs/reference");

    /// A filter by something of another organization.
    private static final Pattern OTHERS = Pattern.compile("[?&](\\w+)=\\{!?other\\.");

    /// Filters that say what something is like, or how the answer is wanted.
    private static final Set<String> WORDS = Set.of(
            "archived",
            "audience",
            "awaiting",
            "category",
            "channel",
            "cursor",
            "externalId",
            "guest",
            "kind",
            "limit",
            "priority",
            "renderer",
            "state",
            "status",
            "tag",
            "template",
            "updatedAfter",
            "version",
            "view");

    private final RightsTable table = RightsTable.read();

    @Test
    void everyDocumentedOperationHasARowAndEveryRowAnOperation() throws IOException {
        Set<String> rows = table.rows().stream().map(RightsTable.Row::operation).collect(Collectors.toSet());

        assertThat(rows).isEqualTo(documented(_ -> true));
    }

    @Test
    void everyKindOfCallerHasAColumnAndEveryColumnACaller() {
        assertThat(table.columns())
                .containsExactlyElementsOf(
                        Arrays.stream(Caller.values()).map(Caller::column).toList());
    }

    /// D15: whatever is named in a path is also tried by those who may not know of it.
    @Test
    void everythingNamedInAPathIsUnknownToSomebody() {
        Set<String> unknown = table.rows().stream()
                .filter(row -> row.cells().get(Caller.TENANT) == Expected.NOT_FOUND)
                .filter(row -> row.cells().get(Caller.REQUESTER) == Expected.NOT_FOUND)
                .map(RightsTable.Row::operation)
                .collect(Collectors.toSet());

        assertThat(table.rows())
                .extracting(RightsTable.Row::operation)
                .filteredOn(operation -> operation.contains("{") && !operation.contains("/dead-letters/"))
                .isSubsetOf(unknown);
    }

    /// D15: so is whatever a filter names. One that is new is either tried by the name of something else's, or a word.
    @Test
    void everythingThatAFilterNamesIsUnknownToSomebody() throws IOException {
        Set<String> tried = Calls.read().byRow().values().stream()
                .flatMap(call -> OTHERS.matcher(call.path()).results())
                .map(named -> named.group(1))
                .collect(Collectors.toSet());

        assertThat(operations(_ -> true).flatMap(operation -> operation.queryParameters().stream()))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(WORDS.contains(parameter) || tried.contains(parameter))
                        .as("filter %s", parameter)
                        .isTrue());
    }

    @Test
    void noRowIsThereTwice() {
        assertThat(table.rows().stream().map(RightsTable.Row::toString)).doesNotHaveDuplicates();
    }

    @Test
    void everyRowIsAskedOfTheSystem() {
        assertThat(Calls.read().byRow())
                .containsOnlyKeys(
                        table.rows().stream().map(RightsTable.Row::toString).toList());
    }

    @Test
    void whoeverIsNotSignedInGetsNothingButWhatIsOpenToStrangers() throws IOException {
        Set<String> open = documented(operation -> operation.description().has("x-guichet-public"));
        assertThat(table.rows())
                .filteredOn(row -> !open.contains(row.operation()))
                .allSatisfy(row -> assertThat(row.cells()).containsEntry(Caller.ANONYMOUS, Expected.UNAUTHENTICATED));
    }

    /// A read that any other tenant's administrator may make is of their own root, or of themselves.
    @Test
    void anotherTenantSeesNothingOfThisOne() {
        assertThat(table.rows())
                .filteredOn(row -> row.cells().get(Caller.TENANT) == Expected.SEES)
                .isEmpty();
        assertThat(table.rows())
                .filteredOn(row -> row.cells().get(Caller.TENANT) == Expected.OK)
                .extracting(RightsTable.Row::object)
                .containsOnly("for themselves", "themselves");
    }

    @Test
    void theReferencePageIsTheTable() throws IOException {
        List<String> page = Files.readString(REFERENCE.resolve("rights.md"))
                .lines()
                .filter(line -> line.startsWith("| `") && line.split("\\|").length > Caller.values().length)
                .map(line -> line.replace("`", "").strip())
                .toList();

        assertThat(page).containsExactlyElementsOf(lines());
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/rights/matrix.tsv")).stream()
                .skip(1)
                .map(line -> "| " + String.join(" | ", line.split("\t")) + " |")
                .toList();
    }

    private static Set<String> documented(Predicate<OpenApi.Operation> which) throws IOException {
        return operations(which).map(OpenApi.Operation::toString).collect(Collectors.toSet());
    }

    private static Stream<OpenApi.Operation> operations(Predicate<OpenApi.Operation> which) throws IOException {
        try (Stream<Path> documents = Files.list(REFERENCE.resolve("openapi"))) {
            return documents
                    .map(RightsTableTest::document)
                    .flatMap(document -> new OpenApi(document).operations().stream())
                    .filter(which)
                    .toList()
                    .stream();
        }
    }

    private static JsonNode document(Path file) {
        try {
            return Json.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
