package dev.guichet.ticket.thread.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.thread.domain.MessageText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever reads the text alone learns all that the HTML says.
class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<a href='https://asso.example/aide'>la page d’aide</a> => la page d’aide <https://asso.example/aide>",
                "<a href='https://asso.example/'>asso.example</a> => asso.example",
                "<a href='https://asso.example/'>https://asso.example</a> => https://asso.example",
                "<a href='https://asso.example/a'></a> => <https://asso.example/a>",
                "<a href='mailto:aide@asso.example'>aide@asso.example</a> => aide@asso.example",
                "<a href='mailto:aide@asso.example'>nous</a> => nous <aide@asso.example>",
                "<a href='tel:+33123456789'>appelez</a> => appelez <+33123456789>",
                "<a href='javascript:alert(1)'>ici</a> => ici",
                "Cliquez <b><a href='https://a.example/x?y=1&amp;z=2'>ici</a></b>. => Cliquez ici <https://a.example/x?y=1&z=2>."
            })
    void aLinkKeepsItsAddress(String html, String text) {
        assertThat(text(html)).isEqualTo(text);
    }

    @Test
    void aListKeepsItsNumbers() {
        assertThat(text("<p>Faites :</p><ol><li>ouvrez</li><li>fermez<ul><li>bien</li></ul></li></ol>"))
                .isEqualTo("Faites :\n\n1. ouvrez\n2. fermez\n   - bien");
        assertThat(text("<ol start=4><li>d<li value=9>i<li>j</ol>")).isEqualTo("4. d\n9. i\n10. j");
        assertThat(text("<ol reversed><li>b<li>a</ol>")).isEqualTo("2. b\n1. a");
        assertThat(text("<ul><li>a</li><li>b</li></ul>")).isEqualTo("- a\n- b");
    }

    @Test
    void cellsStandApart() {
        assertThat(text("<table><tr><th>Nom</th><th>Adresse</th></tr><tr><td>a</td><td>b</td></tr></table>"))
                .isEqualTo("Nom | Adresse\na | b");
        assertThat(text("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>"))
                .isEqualTo("a\n\nb\nc");
    }

    @Test
    void quotesAreQuoted() {
        assertThat(text("<p>Oui.</p><blockquote><p>Est-ce sûr ?</p><blockquote>Hm</blockquote></blockquote>"))
                .isEqualTo("Oui.\n\n> Est-ce sûr ?\n>\n>> Hm");
        assertThat(text("Il dit <q>oui</q>")).isEqualTo("Il dit \"oui\"");
    }

    @Test
    void whatIsLaidOutStaysSo() {
        assertThat(text("<h2>Journal</h2><pre>a  b\n\n  c</pre><p>d<br>e</p><hr><p>f</p>"))
                .isEqualTo("Journal\n\na  b\n\n  c\n\nd\ne\n\n---\n\nf");
        assertThat(text("<dl><dt>Nom<dd>a<dd>b</dl>")).isEqualTo("Nom\n  a\n  b");
    }

    @Test
    void anImageIsWhatItShows() {
        assertThat(text("<p>Ici : <img src=https://evil.example/x alt='le bouton <b>'></p>"))
                .isEqualTo("Ici : le bouton <b>");
    }

    @Test
    void blocksOfPagesDoNotRunTogether() {
        assertThat(text("<section>a</section><article>b</article><figure>c<figcaption>d</figcaption></figure>"))
                .isEqualTo("a\nb\nc\nd");
    }

    /// The text of the longest HTML is not much longer.
    @Test
    void nothingMakesItMuchLonger() {
        for (String dear :
                new String[] {"<blockquote>x<br>", "<ol><li>", "<table><tr><td>x", "<blockquote><br>", "<q>"}) {
            String html = dear.repeat(MessageText.MAX_HTML_BYTES / dear.length());

            assertThat(text(html).length()).isLessThan(MessageText.MAX_BYTES);
        }
    }

    private static String text(String html) {
        return HtmlText.of(CleanHtml.body(CleanHtml.of(html)));
    }
}
