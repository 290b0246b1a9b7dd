package dev.guichet.ticket.thread.app;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Text that is laid out already, each space of which is meant: what stands in `pre`, with the addresses of its links.
final class LaidOutText {
    private LaidOutText() {}

    static String of(Element laidOut) {
        StringBuilder text = new StringBuilder();
        append(laidOut, text);
        return text.toString();
    }

    private static void append(Element element, StringBuilder text) {
        for (Node child : element.childNodes()) {
            switch (child) {
                case TextNode words -> text.append(words.getWholeText());
                case Element part -> part(part, text);
                default -> {}
            }
        }
    }

    private static void part(Element part, StringBuilder text) {
        switch (part.normalName()) {
            case "br" -> text.append('\n');
            case "a" -> {
                append(part, text);
                text.append(HtmlText.address(part));
            }
            case "sup" -> text.append(shifted(part, ShiftedText::raised));
            case "sub" -> text.append(shifted(part, ShiftedText::lowered));
            case "s", "strike", "del" -> text.append(marked(part, "~~"));
            case "ins" -> text.append(marked(part, "++"));
            default -> {
                append(part, text);
                if (part.isBlock()) {
                    text.append('\n');
                }
            }
        }
    }

    private static String shifted(Element part, UnaryOperator<String> shift) {
        String words = of(part);
        return words.isBlank() || words.contains("\n") ? words : shift.apply(words);
    }

    private static String marked(Element part, String mark) {
        String words = of(part);
        return words.isBlank() ? words : mark + words + mark;
    }
}
