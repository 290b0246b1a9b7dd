package dev.guichet.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aShortMessageIsWhole() {
        assertThat(Excerpt.of("one\r\n\r\ntwo", null, false)).isEqualTo(new Excerpt("one\n\ntwo", null, false));
    }

    @Test
    void aLongMessageIsCutBetweenCharacters() {
        String kept = "x".repeat(Excerpt.MAX_CHARS - 1);
        assertThat(Excerpt.of(kept + "😀 and more", null, false)).isEqualTo(new Excerpt(kept, null, true));
    }

    @Test
    void whatTheEventCutIsSaidToBeCut() {
        assertThat(Excerpt.of("start", null, true)).isEqualTo(new Excerpt("start", null, true));
    }

    @Test
    void htmlIsShownUnlessItIsCut() {
        assertThat(Excerpt.of("a", "<b>a</b>\u202e", false)).isEqualTo(new Excerpt("a", "<b>a</b>", false));
        assertThat(Excerpt.of("a", "<b>a</b>", true)).isEqualTo(new Excerpt("a", null, true));
        assertThat(Excerpt.of("x".repeat(Excerpt.MAX_CHARS + 1), "<b>x</b>", false))
                .isEqualTo(new Excerpt("x".repeat(Excerpt.MAX_CHARS), null, true));
    }

    @Test
    void everyLineIsQuoted() {
        assertThat(new Excerpt("a\n\nb", null, false).quoted()).isEqualTo("> a\n>\n> b");
    }

    @Test
    void nothingToSayIsNoExcerpt() {
        assertThat(Excerpt.of(" \n ", null, false)).isNull();
        assertThat(Excerpt.of(null, null, false)).isNull();
    }

    @Test
    void controlAndDirectionMarksAreNotShown() {
        assertThat(DisplayText.line("a\r\nBcc: x@y\u0000\u202Egpj.exe\u2066 b")).isEqualTo("a Bcc: x@y gpj.exe b");
        assertThat(DisplayText.lines("a\u0007\u001b[31mb\tc\nd\uD800")).isEqualTo("a[31mb\tc\nd");
    }
}
