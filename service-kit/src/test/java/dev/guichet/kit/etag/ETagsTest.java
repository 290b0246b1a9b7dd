package dev.guichet.kit.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.kit.problem.Refused;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
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
        for (EntityTag tag : List.of(ETags.of(3), ETags.ahead(3))) {
            assertThatCode(() -> ETags.require(
                            "\"" + ETags.showing(tag, List.of(7L, 12L)).getValue() + "\"", 3))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void anotherVersionAWeakTagAndNonsenseAreRefused() {
        for (var header :
                new String[] {"\"2\"", "W/\"3\"", "3", "", "\"33\"", "\"3*\"", "\"2-\"", "\"2.3\"", "\"3.\""}) {
            assertThatThrownBy(() -> ETags.require(header, 3)).as(header).isInstanceOf(Refused.class);
        }
    }

    @Test
    void aTagTellsWhatIsShownAndNothingOfWhatIsNot() {
        EntityTag nothing = ETags.showing(ETags.of(3), List.of());
        EntityTag one = ETags.showing(ETags.of(3), List.of(7L));

        assertThat(nothing).isEqualTo(ETags.of(3));
        assertThat(one).isEqualTo(ETags.showing(ETags.of(3), List.of(7L)));
        assertThat(List.of(
                        nothing,
                        one,
                        ETags.showing(ETags.of(3), List.of(7L, 12L)),
                        ETags.showing(ETags.ahead(3), List.of(7L))))
                .doesNotHaveDuplicates();
    }
}
