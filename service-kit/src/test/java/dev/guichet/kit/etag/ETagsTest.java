package dev.guichet.kit.etag;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.kit.problem.Refused;
import org.junit.jupiter.api.Test;

class ETagsTest {

    @Test
    void anAbsentAStarAndTheVersionItselfAreFine() {
        assertThatCode(() -> ETags.require(null, 3)).doesNotThrowAnyException();
        assertThatCode(() -> ETags.require("*", 3)).doesNotThrowAnyException();
        assertThatCode(() -> ETags.require("\"3\"", 3)).doesNotThrowAnyException();
        assertThatCode(() -> ETags.require("\"1\", \"3\"", 3)).doesNotThrowAnyException();
        assertThatCode(() -> ETags.require("\"3+\"", 3)).doesNotThrowAnyException();
        assertThatCode(() -> ETags.require("\"3-\"", 3)).doesNotThrowAnyException();
    }

    @Test
    void anotherVersionAWeakTagAndNonsenseAreRefused() {
        for (var header : new String[] {"\"2\"", "W/\"3\"", "3", "", "\"33\"", "\"3*\"", "\"2-\""}) {
            assertThatThrownBy(() -> ETags.require(header, 3)).as(header).isInstanceOf(Refused.class);
        }
    }
}
