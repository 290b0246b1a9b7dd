package dev.guichet.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Schemas only grow: what was released once stays readable in both directions.
class SchemaGrowthTest {
    private final JsonNode released = Json.read(Published.schema(StatusChanged.class));
    private final ObjectNode next = released.deepCopy();

    @TestFactory
    Stream<DynamicTest> aReleasedSchemaStillHolds() throws IOException {
        try (Stream<Path> files = Files.list(Published.RELEASED)) {
            return files
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        Path now = Published.RESOURCES.resolve("schemas").resolve(file.getFileName());
                        assertThat(now).exists();
                        assertThat(SchemaGrowth.breaks(Json.read(file), Json.read(now)))
                                .isEmpty();
                    }))
                    .toList()
                    .stream();
        }
    }

    @Test
    void anOptionalPropertyAndANewStatusAreGrowth() {
        part("TicketSnapshot").putObject("category").put("type", "string");
        statuses().add("parked");

        assertThat(breaks()).isEmpty();
    }

    @Test
    void removingAPropertyIsABreak() {
        part("TicketSnapshot").remove("subject");

        assertThat(breaks()).contains("/ticket/subject was removed");
    }

    @Test
    void addingARequiredPropertyIsABreak() {
        part("TicketSnapshot").putObject("category").put("type", "string");
        ((ArrayNode) next.at("/$defs/TicketSnapshot/required")).add("category");

        assertThat(breaks()).hasSize(1).first().asString().contains("/ticket/category became required");
    }

    @Test
    void aPropertyThatMayNowBeMissingIsABreak() {
        ((ArrayNode) next.at("/$defs/TicketSnapshot/required")).remove(0);

        assertThat(breaks()).hasSize(1).first().asString().contains("no longer required");
    }

    @Test
    void narrowingAnEnumIsABreak() {
        statuses().remove(0);

        assertThat(breaks()).anyMatch(text -> text.contains("no longer knows [open]"));
    }

    @Test
    void changingATypeIsABreak() {
        ((ObjectNode) part("TicketSnapshot").path("number")).put("type", "string");

        assertThat(breaks()).containsExactly("/ticket/number changed its type");
    }

    private ObjectNode part(String name) {
        return (ObjectNode) next.at("/$defs/" + name + "/properties");
    }

    private ArrayNode statuses() {
        return (ArrayNode) next.at("/$defs/TicketStatus/enum");
    }

    private List<String> breaks() {
        return SchemaGrowth.breaks(released, next);
    }
}
