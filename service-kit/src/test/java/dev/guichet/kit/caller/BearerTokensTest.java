package dev.guichet.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokensTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "bearer ",
                "Bearer .",
                "Bearer ..",
                "Bearer ...",
                "Bearer a..c",
                "Bearer .b.c",
                "Bearer a.b.",
                "Bearer a.b",
                "Bearer a.b.c.d",
                "Bearer a.b.c, Bearer a.b.c",
                "Bearer  a.b.c",
                "Bearer\ta.b.c",
                "BEARER a.é.c",
                "Bearer a.b=.c"
            })
    void whatHasNotItsThreePartsIsNoToken(String authorization) {
        assertThat(BearerTokens.isNone(authorization)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer a.b.c", "bearer eyJ-_9.eyJ0.AA", "Basic Zm9v", ".."})
    void anyOtherIsForWhoeverVerifiesIt(String authorization) {
        assertThat(BearerTokens.isNone(authorization)).isFalse();
    }
}
