package dev.guichet.ticket.thread.app;

import dev.guichet.kit.text.Characters;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// HTML without whatever acts or fetches.
final class CleanHtml {
    /// No images, styles or frames: nothing that a reader's browser would fetch from elsewhere. Every attribute that is
    /// an
    /// address has the schemes it may have.
    private static final Safelist ALLOWED = Safelist.basic()
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "hr", "div", "del", "ins", "s")
            .addTags("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("ol", "start", "reversed", "type")
            .addAttributes("li", "value")
            .removeProtocols("a", "href", "ftp")
            .addProtocols("a", "href", "tel")
            .addProtocols("q", "cite", "http", "https")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

    /// Blocks of pages, which would run together without their tags.
    private static final String SECTIONS =
            "section, article, header, footer, main, nav, aside, figure, figcaption, address,"
                    + " details, summary, center, fieldset, legend, form";

    /// Of an item of a list.
    static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    /// What people write is a few levels deep; what is deeper costs more than its length.
    private static final int DEEPEST = 100;

    /// Twice is nearly always enough; what is still another then is kept as text.
    private static final int ROUNDS = 4;

    private static final OutputSettings AS_IS = new OutputSettings().prettyPrint(false);

    private CleanHtml() {}

    /// As whoever reads it will read it: what was allowed where it stood, in SVG or in a link, may be something
    /// else once what stood around it is gone. So it is cleaned until that changes nothing.
    static String of(String html) {
        String clean = once(html);
        for (int round = 1; round < ROUNDS; round++) {
            String again = once(clean);
            if (again.equals(clean)) {
                return clean;
            }
            clean = again;
        }
        return new TextNode(parsed(clean).body().wholeText().strip()).outerHtml();
    }

    private static String once(String html) {
        Document document = parsed(html);
        document.select(SECTIONS).forEach(section -> section.tagName("div"));
        document.select("img[alt]").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        document.select("ol").forEach(ListNumber::keepType);
        WrittenLinks.write(document);
        Document clean = new Cleaner(ALLOWED).clean(document);
        clean.select("ol[start]").forEach(list -> keepNumber(list, "start"));
        clean.select("li[value]").forEach(item -> keepNumber(item, "value"));
        clean.select("pre").forEach(CleanHtml::beginAtOnce);
        clean.nodeStream(TextNode.class).forEach(words -> words.text(Characters.lines(words.getWholeText())));
        return clean.outputSettings(AS_IS).body().html();
    }

    /// Every parser takes the line feed after the tag for one that only makes it easier to read.
    private static void beginAtOnce(Element laidOut) {
        if (laidOut.firstChild() instanceof TextNode words) {
            words.text(words.getWholeText().replaceFirst("^(?:\\r?\\n)++", ""));
        }
    }

    private static void keepNumber(Element element, String attribute) {
        if (!NUMBER.matcher(element.attr(attribute)).matches()) {
            element.removeAttr(attribute);
        }
    }

    static Element body(String html) {
        return parsed(html).body();
    }

    private static Document parsed(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
    }
}
