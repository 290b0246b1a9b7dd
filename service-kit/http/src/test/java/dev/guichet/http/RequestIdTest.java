package dev.guichet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc-123", "0af7651916cd43dd8448eb211c80319c", "A.b_c:d"})
    void aSaneIdFromOutsideIsKept(String id) {
        assertThat(RequestId.of(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a b", "a\nb", "<script>", "é", "-x", "{\"a\":1}", "a;b", "%00"})
    void anyOtherIsReplaced(String id) {
        assertThat(UUID.fromString(RequestId.of(id))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 100, 5_000})
    void aLongOneIsReplaced(int length) {
        assertThat(RequestId.of("a".repeat(length))).hasSize(36);
    }
}
