package dev.guichet.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private final Cursors cursors = new Cursors("00112233445566778899aabbccddeeff");

    @Test
    void whatWasSealedOpensForTheSameCallerAndFilterOnly() {
        var cursor = cursors.seal("12345", "caller+filter");

        assertThat(cursors.open(cursor, "caller+filter")).contains("12345");
        assertThat(cursors.open(cursor, "caller+other")).isEmpty();
        assertThat(new Cursors("ffeeddccbbaa99887766554433221100").open(cursor, "caller+filter"))
                .isEmpty();
    }

    @Test
    void nothingMadeUpOpens() {
        var cursor = cursors.seal("1", "x");
        for (var i = 0; i < cursor.length(); i++) {
            var other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            var forged = cursor.substring(0, i) + other + cursor.substring(i + 1);
            // The last character has bits that mean nothing: a change of those alone is the same cursor.
            if (i < cursor.length() - 1) {
                assertThat(cursors.open(forged, "x")).as(forged).isEmpty();
            }
        }
        assertThat(List.of("", "!", "AAAA", "é", "A".repeat(500)))
                .allMatch(c -> cursors.open(c, "x").isEmpty());
    }

    @Test
    void payloadAndBindingCannotChangePlaces() {
        assertThat(cursors.open(cursors.seal("ab", "c"), "bc")).isEmpty();
        assertThat(cursors.seal("a", "bc")).isNotEqualTo(cursors.seal("ab", "c"));
    }

    @Test
    void aPageHasANextOnlyWhenThereIsMore() {
        assertThat(Page.of(List.of(3, 2, 1), 2, String::valueOf)).isEqualTo(new Page<>(List.of(3, 2), "2"));
        assertThat(Page.of(List.of(3, 2), 2, String::valueOf).next()).isNull();
        assertThat(Page.of(List.<Integer>of(), 2, String::valueOf).items()).isEmpty();
    }
}
