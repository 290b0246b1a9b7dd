package dev.guichet.ticket.thread.app;

import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.thread.domain.MessageText;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/// Makes what came from outside safe to show: HTML loses whatever acts or fetches, and plain text is derived from it.
public final class MessageTexts {
    /// No images, styles or frames: nothing that a reader's browser would fetch from elsewhere.
    private static final Safelist ALLOWED = Safelist.basic()
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "hr", "div", "del", "ins", "s")
            .addTags("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .removeProtocols("a", "href", "ftp")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

    private static final String BLOCKS = "p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, pre, hr";

    /// What people write is a few levels deep; what is deeper costs more than its length.
    private static final int DEEPEST = 100;

    private static final OutputSettings AS_IS = new OutputSettings().prettyPrint(false);

    private MessageTexts() {}

    /// Plain text here and now; HTML on a worker thread, since cleaning may take longer than an event loop has.
    ///
    /// @param read what calls [#of], and more
    public static <T> Uni<T> reading(@Nullable String html, Callable<T> read) {
        Context context = Vertx.currentContext();
        return html == null || context == null
                ? Uni.createFrom().item(Unchecked.supplier(read::call))
                : Uni.createFrom()
                        .completionStage(
                                () -> context.executeBlocking(read, false).toCompletionStage());
    }

    /// @param text null when there is HTML only
    /// @param pointer to the message in the request
    /// @throws Refused 422 when there is nothing to read, or too much
    public static MessageText of(@Nullable String text, @Nullable String html, String pointer) {
        check(text, MessageText.MAX_BYTES, pointer + "/text", "TEXT_TOO_LONG");
        check(html, MessageText.MAX_HTML_BYTES, pointer + "/html", "HTML_TOO_LONG");
        String safe = html == null || html.isBlank() ? null : clean(html);
        check(safe, MessageText.MAX_SAFE_HTML_BYTES, pointer + "/html", "HTML_TOO_LONG");
        String plain = text == null || text.isBlank() ? (safe == null ? "" : plain(safe)) : text;
        if (plain.isBlank()) {
            throw Refused.invalid(pointer + "/text", "TEXT_REQUIRED");
        }
        return new MessageText(plain, safe);
    }

    static String clean(String html) {
        var cleaned = new Cleaner(ALLOWED).clean(parsed(html));
        return cleaned.outputSettings(AS_IS).body().html();
    }

    /// Blocks become lines; the rest reads as a browser shows it.
    static String plain(String html) {
        var document = parsed(html);
        document.select(BLOCKS).forEach(block -> block.appendText("\n"));
        return document.body().wholeText().strip();
    }

    private static Document parsed(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    private static void check(@Nullable String part, int most, String pointer, String code) {
        // Cheap bound first: a character has at most three bytes per UTF-16 unit.
        if (part != null && part.length() > most / 3 && part.getBytes(StandardCharsets.UTF_8).length > most) {
            throw Refused.invalid(pointer, code);
        }
    }
}
