package dev.guichet.ticket.thread.app;

import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.text.Characters;
import dev.guichet.ticket.thread.domain.MessageText;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Makes what came from outside safe to show: HTML loses whatever acts or fetches, and plain text is derived from it.
public final class MessageTexts {
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
        String written = text == null ? "" : Characters.text(text);
        String plain = written.isEmpty() && safe != null ? plain(safe) : written;
        check(plain, MessageText.MAX_BYTES, pointer + "/html", "HTML_TOO_LONG");
        if (Characters.text(plain).isEmpty()) {
            throw Refused.invalid(pointer + "/text", "TEXT_REQUIRED");
        }
        return new MessageText(plain, safe);
    }

    static String clean(String html) {
        return CleanHtml.of(html);
    }

    private static String plain(String html) {
        // The first line may be indented. Possessive: a group that is tried again takes a frame of the stack each time.
        return HtmlText.of(CleanHtml.body(html))
                .replaceFirst("^(?:\\h*+\\n)++", "")
                .stripTrailing();
    }

    private static void check(@Nullable String part, int most, String pointer, String code) {
        // Cheap bound first: a character has at most three bytes per UTF-16 unit.
        if (part != null && part.length() > most / 3 && part.getBytes(StandardCharsets.UTF_8).length > most) {
            throw Refused.invalid(pointer, code);
        }
    }
}
