package dev.guichet.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aShortMessageIsWhole() {
        assertThat(Excerpt.of("one\r\n\r\ntwo", false)).isEqualTo(new Excerpt("one\n\ntwo", false));
    }

    @Test
    void aLongMessageIsCutBetweenCharacters() {
        String kept = "x".repeat(Excerpt.MAX_CHARS - 1);
        assertThat(Excerpt.of(kept + "😀 and more", false)).isEqualTo(new Excerpt(kept, true));
    }

    @Test
    void whatTheEventCutIsSaidToBeCut() {
        assertThat(Excerpt.of("start", true)).isEqualTo(new Excerpt("start", true));
    }

    @Test
    void everyLineIsQuoted() {
        assertThat(new Excerpt("a\n\nb", false).quoted()).isEqualTo("> a\n>\n> b");
    }

    @Test
    void nothingToSayIsNoExcerpt() {
        assertThat(Excerpt.of(" \n ", false)).isNull();
        assertThat(Excerpt.of(null, false)).isNull();
    }

    @Test
    void controlAndDirectionMarksAreNotShown() {
        assertThat(DisplayText.line("a\r\nBcc: x@y\u0000\u202Egpj.exe\u2066 b")).isEqualTo("a Bcc: x@y gpj.exe b");
        assertThat(DisplayText.lines("a\u0007\u001b[31mb\tc\nd\uD800")).isEqualTo("a[31mb\tc\nd");
    }
}
