package dev.guichet.ticket.thread.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.thread.domain.MessageText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "<a href='//asso.example/x'>ici</a> => ici <https://asso.example/x>",
                "<a href='/aide/mots?x=1'>ici</a> => ici </aide/mots?x=1>",
                "<a href='page.html'>ici</a>, là => ici <page.html>, là",
                "<a href='../page'>../page</a> => ../page",
                "<a href='ftp://asso.example/x'>ici</a> => ici <ftp://asso.example/x>",
                "<a href='FTP://asso.example/x'>ftp://asso.example/x</a> => ftp://asso.example/x",
                "<a href='file:///C:/x.txt'>ici</a> => ici <file:///C:/x.txt>",
                "<a href='sip:aide@asso.example'>ici</a> => ici <sip:aide@asso.example>",
                "<a href='#haut'>ici</a> => ici",
                "<a href=' java&#10;script:alert(1)'>ici</a> => ici",
                "<a href='data:text/html,x'>ici</a> => ici",
                "<a href='VBScript:x'>ici</a> => ici",
                "<pre><a href='https://asso.example/a'>ici</a> et là</pre> => ici <https://asso.example/a> et là",
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
        assertThat(text("<ol type=a start=26><li>x<li>y</ol>")).isEqualTo("z. x\naa. y");
        assertThat(text("<ol type=I start=4><li>x<li value=0>y</ol>")).isEqualTo("IV. x\n0. y");
    }

    @Test
    void cellsStandApart() {
        assertThat(text("<table><tr><th>Nom</th><th>Adresse</th></tr><tr><td>a</td><td>b</td></tr></table>"))
                .isEqualTo("Nom | Adresse\na | b");
        assertThat(text("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>"))
                .isEqualTo("| a\n\n  b\n| c");
        assertThat(text("<table><tr><td>Dupont</td><td>1, rue X<br>75001 Paris</td><td></td></tr></table>"))
                .isEqualTo("| Dupont\n| 1, rue X\n  75001 Paris\n|");
        assertThat(text("<table><tr><td>a<br>b</td></tr><tr><td>c</td></tr></table>"))
                .isEqualTo("a\nb\nc");
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

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "20 m<sup>2</sup> => 20 m²",
                "10<sup>-3</sup> mol => 10⁻³ mol",
                "CO<sub>2</sub> et H<sub>2</sub>O => CO₂ et H₂O",
                "x<sup>n</sup> => x^n",
                "x<sup>a+b</sup> => x^(a+b)",
                "x<sub>max</sub> = 1 => x_max = 1",
                "note<sup>[1]</sup>. => note^([1]).",
                "le 1<sup>er</sup> mai, M<sup>me</sup> X => le 1er mai, Mme X",
                "2<sup> 3 </sup>4 => 2³4",
                "a<sup></sup>b => ab",
                "le <del>12</del> <ins>13</ins> mars => le ~~12~~ ++13++ mars",
                "<s>fait</s>, <strike>dit</strike> => ~~fait~~, ~~dit~~",
                "un <del>mot </del>là => un ~~mot~~ là",
                "un<del> </del>mot => un mot"
            })
    void whatIsShiftedOrStruckOutStaysSo(String html, String text) {
        assertThat(text(html)).isEqualTo(text);
    }

    @Test
    void anIndentIsKept() {
        assertThat(MessageTexts.of(null, "<pre>    a\n  b\nc</pre>", "").text()).isEqualTo("    a\n  b\nc");
        assertThat(MessageTexts.of(null, "<pre>\n\n\n\n\n\n\n  a\n b</pre>", "").text())
                .isEqualTo("  a\n b");
        assertThat(MessageTexts.of(null, "<p>Vu :</p><pre>\n\ta<br>\tb</pre>", "")
                        .text())
                .isEqualTo("Vu :\n\n\ta\n\tb");
        assertThat(MessageTexts.of(null, "<blockquote><pre>  a\n b</pre></blockquote>", "")
                        .text())
                .isEqualTo(">   a\n>  b");
    }

    /// Once what a link meant is written, there is nothing more to write.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='//asso.example/x'>ici</a>",
                "<a href='/aide'>ici</a>",
                "<a href='ftp://asso.example'>ici</a>",
                "<pre>\n\n\n\n\n\n\n\n  a</pre>",
                "<p>a&#1;b&#x85;c&#x2028;d&#27;[1m</p>",
                "<pre>a&#13;&#10;b&#13;c</pre>"
            })
    void cleaningTwiceChangesNothing(String html) {
        String clean = CleanHtml.of(html);

        assertThat(CleanHtml.of(clean)).isEqualTo(clean);
        assertThat(clean.chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
                .isEmpty();
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

    @Test
    void whatIsShiftedOrStruckOutStaysSoWhereItIsLaidOut() {
        assertThat(text("<pre>20 m<sup>2</sup>, <s>10</s> <ins>12</ins>\n  H<sub>2</sub>O</pre>"))
                .isEqualTo("20 m², ~~10~~ ++12++\n  H₂O");
        assertThat(text("x<sup>a<br>b</sup>")).contains("a", "b");
        assertThat(text("a<sup> </sup>b")).isEqualTo("a b");
    }

    /// Each level is rendered once: twice each, thirty of them would take a core for hours.
    @ParameterizedTest
    @ValueSource(strings = {"<sup>", "<sub>", "<del>", "<q>", "<a href='https://asso.example'>"})
    void depthCostsNoMoreThanLength(String tag) {
        String deep = tag.repeat(90);

        assertThat(text(deep + "a<br>b")).contains("a").contains("b");
        assertThat(text(deep + "</sup>".repeat(90) + "x")).contains("x");
    }

    /// A group that is repeated takes a frame of the stack each time, unless it is possessive.
    @Test
    void emptyLinesWithoutEndAreOnlySlowToRead() {
        assertThat(MessageTexts.of(null, "<pre>" + "\n".repeat(100_000) + "x</pre>", "")
                        .text())
                .isEqualTo("x");
        assertThat(MessageTexts.of(null, "<pre>" + " \n".repeat(50_000) + "  x</pre>", "")
                        .text())
                .isEqualTo("  x");
    }

    /// The text of the longest HTML is not much longer.
    @Test
    void nothingMakesItMuchLonger() {
        for (String dear : new String[] {
            "<blockquote>x<br>", "<ol><li>", "<table><tr><td>x", "<blockquote><br>", "<q>", "<sup>x", "<sup>x<br>"
        }) {
            String html = dear.repeat(MessageText.MAX_HTML_BYTES / dear.length());

            assertThat(text(html).length()).isLessThan(MessageText.MAX_BYTES);
        }
    }

    private static String text(String html) {
        return HtmlText.of(CleanHtml.body(CleanHtml.of(html)));
    }
}
