package dev.guichet.ticket.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.guichet.kit.problem.Refused;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    record Body(Fields fields, int after) {}

    @Test
    void anyObjectIsKeptToItsLastDigit() throws JsonProcessingException {
        assertThat(fields("{\"a\":1.10,\"b\":{\"c\":[0.1234567890123456789]}}").json())
                .isEqualTo("{\"a\":1.10,\"b\":{\"c\":[0.1234567890123456789]}}");
    }

    @Test
    void nothingButAnObjectIsAccepted() {
        for (String other : new String[] {"[]", "1", "\"x\"", "true"}) {
            assertThatThrownBy(() -> fields(other)).isInstanceOf(MismatchedInputException.class);
        }
    }

    @Test
    void tooMuchIsRefused() {
        assertThatThrownBy(() -> fields("{\"a\":\"" + "x".repeat(Fields.MAX_BYTES) + "\"}")
                        .json())
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> fields("{\"a\":1e999999}").json()).isInstanceOf(Refused.class);
    }

    @Test
    void aPatchMergesDeeplyAndNullRemoves() throws JsonProcessingException {
        assertThat(fields("{\"a\":null,\"b\":{\"d\":2},\"e\":{\"f\":null}}").patch("{\"a\": 1, \"b\": {\"c\": 1}}"))
                .isEqualTo("{\"b\":{\"c\":1,\"d\":2},\"e\":{}}");
    }

    @Test
    void aPatchThatChangesNothingLeavesTheFieldsAsTheyAre() throws JsonProcessingException {
        assertThat(fields("{\"a\":1}").patch("{\"a\": 1, \"b\": 2}")).isEqualTo("{\"a\": 1, \"b\": 2}");
    }

    private static Fields fields(String json) throws JsonProcessingException {
        return STRICT.readValue("{\"fields\":" + json + ",\"after\":1}", Body.class)
                .fields();
    }
}
