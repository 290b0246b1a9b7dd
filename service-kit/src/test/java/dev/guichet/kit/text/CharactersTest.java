package dev.guichet.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Imprimante en panne",
                "L’écran — « noir » …",
                "a\u00A0b\u202Fc",
                "Été : 50 €, ½ × ²",
                // Persian with a non-joiner, Devanagari with a joiner, Malayalam
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "\u0D28\u0D4D\u200D\u0D31",
                // Hebrew and a mark of direction
                "\u05E9\u05DC\u05D5\u05DD C++\u200E!",
                // a family, a rainbow flag, a keycap, a skin tone, Scotland
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
                "1\uFE0F\u20E3",
                "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
                // a Japanese name with a variant of its character
                "\u845B\uDB40\uDD00\u57CE",
                "e\u0301"
            })
    void whatIsWrittenSoIsALine(String text) {
        assertThat(Characters.isLine(text)).isTrue();
        assertThat(Characters.line(text)).isEqualTo(text);
        assertThat(Characters.lines(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a\\tb, a b",
        "a\\nb, a b",
        "a\\r\\nb, a b",
        "a\\u0000b, ab",
        "a\\u001b[1mb, a[1mb",
        "a\\u007fb, ab",
        "a\\u0085b, a b",
        "a\\u009bb, ab",
        "a\\u00adb, ab",
        "a\\u034fb, ab",
        "a\\u115fb, ab",
        "a\\u3164b, ab",
        "a\\u200bb, ab",
        "a\\u200cb, ab",
        "a\\u200db, ab",
        "a\\u200d, a",
        "\\u200da, a",
        "a\\u200eb, ab",
        "a\\u2028b, a b",
        "a\\u2029b, a b",
        "a\\u202eb, ab",
        "a\\u202ab, ab",
        "a\\u2066b\\u2069, ab",
        "a\\u2060b, ab",
        "a\\ufeffb, ab",
        "a \\ufe0fb, a b",
        "a\\ufe0f\\ufe0f, a\\ufe0f",
        "a\\ufffeb, ab",
        "a\\udb40\\udc61b, ab",
        "\\u0645\\u200c, \\u0645",
        "\\u0645\\u200c b, \\u0645 b",
        "\\u0645\\u200c\\u200c\\u0645, \\u0645\\u0645",
        "\\u3000\\u00a0, ''",
        "\\u2800, ''"
    })
    void whatIsNotSeenOrTurnsOthersRoundIsNoLine(String written, String kept) {
        assertThat(Characters.isLine(unescaped(written))).isFalse();
        assertThat(Characters.line(unescaped(written))).isEqualTo(unescaped(kept));
    }

    /// Nobody knows that they paste it; what turns others round, or ends the line, is refused all the same.
    @Test
    void whatIsPastedIsCleanedOfWhatIsNotSeen() {
        for (var pasted :
                List.of("a\u00adb", "a\u200bb", "\ufeffab", "a\u2060b", "a\u200db", "a\u200eb", "ab\ufe0f\ufe0f")) {
            assertThat(Characters.isPastedLine(pasted)).isTrue();
            assertThat(Characters.isLine(Characters.line(pasted))).isTrue();
        }
        for (var no : List.of(
                "a\nb",
                "a\u0001b",
                "a\u0085b",
                "a\u2028b",
                "a\u202eb",
                "a\u2066b",
                "\u200b",
                "\u200b\u00a0",
                "a\u3164b")) {
            assertThat(Characters.isPastedLine(no)).as(no).isFalse();
        }
        assertThat(Characters.isPastedLine("")).isTrue();
    }

    @Test
    void whatNobodySeesSaysNothing() {
        for (var nothing : List.of(
                "",
                " \n",
                "\u0000",
                "\u0001\u001b[31m\u001b[0m",
                "\u0007\n\u0007",
                "\u200b",
                "\u00a0\u2800",
                "\ufeff\u3164")) {
            assertThat(Characters.text(nothing)).isEmpty();
        }
        for (var said : List.of(" a\n", "\u200ba", "0", "\uD83D\uDC68", ".")) {
            assertThat(Characters.text(said)).isEqualTo(said);
        }
        assertThat(Characters.text("a\u0001\r\nb")).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @CsvSource({
        "'  a\\tb\\n\\n  c  ', '  a\\tb\\n\\n  c  '",
        "a\\r\\nb\\rc, a\\nb\\nc",
        "a\\u2028b\\u2029c\\u0085d\\u000be\\u000cf, a\\nb\\nc\\nd\\ne\\nf",
        "a\\u0001b\\u0007, ab",
        "\\u001b[1;31mrouge\\u001b[0m, rouge",
        "\\u001bseul, seul",
        "a\\u009b31mb, a31mb",
        "a\\u202egpj.exe, agpj.exe",
        "a\\u2067b\\u2069c\\u200bd\\u00ade, a\\u2067b\\u2069c\\u200bd\\u00ade",
        "\\u0645\\u06cc\\u200c\\u062e, \\u0645\\u06cc\\u200c\\u062e"
    })
    void severalLinesKeepWhatIsMeant(String written, String kept) {
        var lines = Characters.lines(unescaped(written));

        assertThat(lines).isEqualTo(unescaped(kept));
        assertThat(Characters.lines(lines)).isEqualTo(lines);
    }

    @Test
    void noControlCharacterIsLeft() {
        for (var c = 0; c < 0xA0; c++) {
            var text = "a" + (char) c + "b";
            if (Character.isISOControl(c)) {
                assertThat(Characters.isLine(text)).as("%x", c).isFalse();
                assertThat(Characters.lines(text)
                                .chars()
                                .filter(left -> Character.isISOControl(left) && left != '\t' && left != '\n'))
                        .as("%x", c)
                        .isEmpty();
            }
        }
    }

    private static String unescaped(String written) {
        var text = new StringBuilder();
        for (var at = 0; at < written.length(); at++) {
            if (written.charAt(at) != '\\') {
                text.append(written.charAt(at));
            } else if (written.charAt(at + 1) == 'u') {
                text.append((char) Integer.parseInt(written.substring(at + 2, at + 6), 16));
                at += 5;
            } else {
                text.append("\t\n\r".charAt("tnr".indexOf(written.charAt(++at))));
            }
        }
        return text.toString();
    }
}
