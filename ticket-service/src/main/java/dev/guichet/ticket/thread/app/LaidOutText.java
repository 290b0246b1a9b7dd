package dev.guichet.ticket.thread.app;

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
            default -> {
                append(part, text);
                if (part.isBlock()) {
                    text.append('\n');
                }
            }
        }
    }
}
