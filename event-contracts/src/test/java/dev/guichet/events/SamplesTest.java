package dev.guichet.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A sample is what a consumer can expect to read: complete, valid, and nothing besides.
class SamplesTest {
    static List<Class<?>> events() {
        return EventCatalog.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSampleReadsIntoItsRecordAndWritesBackEqual(Class<?> event) throws Exception {
        JsonNode sample = Json.read(Published.sample(event));

        Object read = Json.STRICT.treeToValue(sample, event);

        assertThat(Json.STRICT.readTree(Json.STRICT.writeValueAsString(read))).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSampleIsValidAgainstTheCommittedSchema(Class<?> event) {
        assertThat(problems(event, Json.read(Published.sample(event)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSampleIsKeyedByItsAggregateAndItsIdRisesWithTime(Class<?> event) throws Exception {
        var read = (GuichetEvent) Json.STRICT.treeToValue(Json.read(Published.sample(event)), event);
        UUID id = read.meta().eventId();

        assertThat(read.key()).matches("[0-9]+|(desk|person|organization):[0-9]+");
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(read.meta().occurredAt().toEpochMilli());
    }

    @Test
    void aSchemaRefusesWhatItsRecordCannotRead() {
        var sample = (ObjectNode) Json.read(Published.sample(StatusChanged.class));
        var unknownStatus = sample.deepCopy().put("to", "frozen");
        var withoutTicket = sample.deepCopy();
        withoutTicket.remove("ticket");
        var textForNumber = sample.deepCopy();
        ((ObjectNode) textForNumber.path("ticket")).put("number", "twelve");

        assertThat(problems(StatusChanged.class, unknownStatus)).hasSize(1);
        assertThat(problems(StatusChanged.class, withoutTicket)).hasSize(1);
        assertThat(problems(StatusChanged.class, textForNumber)).hasSize(1);
    }

    private static Set<ValidationMessage> problems(Class<?> event, JsonNode payload) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Json.read(Published.schema(event)), config)
                .validate(payload.toString(), InputFormat.JSON);
    }
}
