package dev.guichet.ticket.thread.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.thread.domain.MessageText;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextsTest {
    @Test
    void plainTextStaysAsItIs() {
        MessageText text = MessageTexts.of("a < b\n  c & d", null, "/message");

        assertThat(text.text()).isEqualTo("a < b\n  c & d");
        assertThat(text.html()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u001b[31m\u001b[0m\n", "\u200b", "\u00a0\n"})
    void aTextThatNobodySeesIsNone(String unseen) {
        assertThatThrownBy(() -> MessageTexts.of(unseen, null, "/message")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> MessageTexts.of(null, "<p>" + unseen + "</p>", "/message"))
                .isInstanceOf(Refused.class);
        assertThat(MessageTexts.of(unseen, "<p>Bonjour</p>", "/message").text()).isEqualTo("Bonjour");
    }

    @Test
    void htmlAloneIsReadAsText() {
        MessageText text = MessageTexts.of(null, "<p>Bonjour,</p><p>ça <b>échoue</b><br>encore &amp; encore</p>", "");

        assertThat(text.text()).isEqualTo("Bonjour,\n\nça échoue\nencore & encore");
        assertThat(text.html()).contains("<b>échoue</b>");
    }

    /// D8: what acts or fetches goes, and cleaning what is clean changes nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>x",
                "<img src=x onerror=alert(1)>x",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt&#58;alert(1)\">x</a>",
                "<svg><script>alert(1)</script></svg>x",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>x",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">x",
                "<p style=\"background:url(https://evil.example/x)\">x</p>",
                "<iframe src=\"https://evil.example\"></iframe>x",
                "<object data=\"data:text/html;base64,PHNjcmlwdD4=\"></object>x",
                "<base href=\"https://evil.example\">x",
                "<form action=\"https://evil.example\"><input name=a></form>x",
                "<style>@import url(https://evil.example)</style>x",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<div><template><script>alert(1)</script></template>x</div>",
                "<q cite=\"javascript:alert(1)\">x</q>",
                "<blockquote cite=\"javascript:alert(1)\">x</blockquote>",
                "<blockquote cite=\"data:text/html,x\">x</blockquote>",
                "<q cite=\" java&#10;script:alert(1)\">x</q>",
                "<del cite=\"javascript:alert(1)\">x</del>",
                "<ins cite=\"vbscript:x\" datetime=x>x</ins>",
                "<a href=\"tel:1\" ping=\"https://evil.example\">x</a>",
                "<table background=\"javascript:alert(1)\"><td background=\"https://evil.example\">x</table>",
                "<a href=\"vbscript:x\" xlink:href=\"javascript:alert(1)\">x</a>",
                "<ol start=\"javascript:alert(1)\"><li value=\"x onerror=1\">x</ol>",
                "<img alt=\"&lt;img src=x onerror=alert(1)&gt;\">x",
                "<math><annotation-xml encoding=\"text/html\"><img alt=\"</math><script>\" src=x></annotation-xml></math>x",
                "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=alert(1) src>\">x",
                "<button formaction=\"javascript:alert(1)\">x</button>",
                "<video poster=\"javascript:alert(1)\"><source src=\"https://evil.example\"></video>x"
            })
    void nothingThatActsOrFetchesIsKept(String html) {
        String clean = MessageTexts.clean(html);

        assertThat(Jsoup.parse(clean).select("*")).allSatisfy(element -> {
            assertThat(element.normalName())
                    .isNotIn("script", "style", "img", "svg", "math", "iframe", "object", "form");
            assertThat(element.normalName()).isNotIn("base", "template", "button", "video", "source", "input");
            assertThat(element.attributes())
                    .allSatisfy(attribute -> assertThat(attribute.getKey() + "="
                                    + attribute.getValue().toLowerCase(Locale.ROOT))
                            .doesNotStartWith("on")
                            .doesNotContain("script:", "data:", "evil.example", "style="));
        });
        assertThat(clean).doesNotContain("<img", "<script");
        assertThat(MessageTexts.clean(clean)).isEqualTo(clean);
    }

    @Test
    void linksAreKeptAndFollowedByNobody() {
        assertThat(MessageTexts.clean("<a href=\"https://asso.example/\">ici</a>"))
                .contains("href=\"https://asso.example/\"", "noopener", "nofollow");
    }

    @Test
    void aMessageSaysSomething() {
        assertThatThrownBy(() -> MessageTexts.of("  ", "<script>x</script>", "/message"))
                .isInstanceOf(Refused.class)
                .satisfies(refused -> assertThat(((Refused) refused).violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.pointer()).isEqualTo("/message/text");
                            assertThat(violation.code()).isEqualTo("TEXT_REQUIRED");
                        }));
    }

    @Test
    void htmlHasABoundOfItsOwn() {
        String most = "<p>" + "x".repeat(MessageText.MAX_HTML_BYTES - 3);

        assertThat(MessageTexts.of(null, most, "").html()).startsWith("<p>xxx");
        assertThatThrownBy(() -> MessageTexts.of("texte", most + "x", "/message"))
                .isInstanceOf(Refused.class)
                .satisfies(refused -> assertThat(
                                ((Refused) refused).violations().getFirst().code())
                        .isEqualTo("HTML_TOO_LONG"));
    }

    /// Every link gets attributes.
    @Test
    void whatIsKeptHasABoundToo() {
        String links = "<a href=http://a>x</a>".repeat(5_900);

        assertThatThrownBy(() -> MessageTexts.of(null, links, "/message")).isInstanceOf(Refused.class);
    }

    /// The worst that fits is a matter of a moment and of little memory.
    @Test
    void whatNeverClosesIsCleanedToo() {
        for (String endless : List.of("<div>", "<b>", "<table><td>", "<p><b>x", "<a href=x><div>")) {
            String html = endless.repeat(MessageText.MAX_HTML_BYTES / endless.length());

            assertThat(MessageTexts.clean(html).length()).isLessThan(1024 * 1024);
        }
    }

    @Test
    void aMebibyteIsTheMost() {
        assertThat(MessageTexts.of("é".repeat(MessageText.MAX_BYTES / 2), null, "")
                        .text())
                .hasSize(MessageText.MAX_BYTES / 2);
        assertThatThrownBy(() -> MessageTexts.of("é".repeat(MessageText.MAX_BYTES / 2) + "x", null, ""))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=a | a",
                "type=I | I",
                "type=disc | ''",
                "type=\"x onclick=1\" | ''",
                "style=\"list-style-type: lower-alpha\" | a",
                "style=\"margin:0;list-style:inside upper-roman\" | I"
            })
    void aListKeepsHowItCounts(String attribute, String type) {
        String clean = MessageTexts.clean("<ol " + attribute + "><li>x</li></ol>");

        assertThat(Jsoup.parse(clean).select("ol").attr("type")).isEqualTo(type);
        assertThat(MessageTexts.clean(clean)).isEqualTo(clean);
    }
}
