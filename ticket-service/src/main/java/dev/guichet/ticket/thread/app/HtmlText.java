package dev.guichet.ticket.thread.app;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// HTML as text that says the same: links with their address, lists with their numbers, cells apart, quotes quoted.
final class HtmlText {
    /// Deeper quotes and lists say no more, and every line would repeat their marks.
    private static final int DEEPEST = 6;

    private final TextLines lines = new TextLines();
    private final int depth;

    private HtmlText(int depth) {
        this.depth = depth;
    }

    /// @param element already cleaned
    static String of(Element element) {
        return inside(element, 0);
    }

    private static String inside(Element element, int depth) {
        HtmlText text = new HtmlText(depth);
        text.children(element);
        return text.lines.toString();
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            switch (child) {
                case TextNode words -> lines.flow(words.getWholeText());
                case Element part -> part(part);
                default -> {}
            }
        }
    }

    private void part(Element part) {
        switch (part.normalName()) {
            case "br" -> lines.end();
            case "hr" -> paragraph(() -> lines.flow("---"));
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "dl" -> paragraph(() -> children(part));
            case "pre" -> paragraph(() -> lines.asIs(LaidOutText.of(part)));
            case "blockquote" -> paragraph(() -> quote(part));
            case "ol", "ul" -> list(part);
            case "li" -> item(part, "- ");
            case "table" -> paragraph(() -> children(part));
            case "tr" -> line(() -> row(part));
            case "dd" -> item(part, "  ");
            case "div", "dt", "caption" -> line(() -> children(part));
            case "a" -> link(part);
            case "q" -> {
                lines.flow("\"");
                children(part);
                lines.flow("\"");
            }
            case "sup" -> shifted(part, ShiftedText::raised);
            case "sub" -> shifted(part, ShiftedText::lowered);
            case "s", "strike", "del" -> marked(part, "~~");
            case "ins" -> marked(part, "++");
            default -> children(part);
        }
    }

    private void shifted(Element part, UnaryOperator<String> shift) {
        // Rendered once: one within the other is as deep as the HTML may be.
        String words = inside(part, depth).strip();
        if (words.isEmpty()) {
            lines.flow(part.wholeText());
        } else if (words.contains("\n")) {
            lines.asIs(words);
        } else {
            lines.flow(shift.apply(words));
        }
    }

    /// What is no longer so, and what is so now: with the marks that people write by hand.
    private void marked(Element part, String mark) {
        if (part.text().isBlank()) {
            children(part);
        } else {
            lines.flow(mark);
            children(part);
            lines.attach(mark);
        }
    }

    private void paragraph(Runnable content) {
        lines.gap();
        content.run();
        lines.gap();
    }

    private void line(Runnable content) {
        lines.line();
        content.run();
        lines.line();
    }

    private void quote(Element quote) {
        if (depth == DEEPEST) {
            children(quote);
        } else {
            lines.asIs(marked(inside(quote, depth + 1)));
        }
    }

    private static String marked(String quoted) {
        return quoted.lines()
                .map(line -> line.isEmpty() ? ">" : line.startsWith(">") ? ">" + line : "> " + line)
                .collect(Collectors.joining("\n"));
    }

    /// A list within an item goes on right below it.
    private void list(Element list) {
        @Nullable Element parent = list.parent();
        if (parent != null && parent.normalName().equals("li")) {
            line(() -> items(list));
        } else {
            paragraph(() -> items(list));
        }
    }

    private void items(Element list) {
        boolean ordered = list.normalName().equals("ol");
        int step = ordered && list.hasAttr("reversed") ? -1 : 1;
        int number =
                number(list.attr("start"), step > 0 ? 1 : list.select("> li").size());
        for (Element child : list.children()) {
            if (!child.normalName().equals("li")) {
                part(child);
                continue;
            }
            number = number(child.attr("value"), number);
            item(child, ordered ? ListNumber.shown(list, number) + ". " : "- ");
            number += step;
        }
    }

    private static int number(String attribute, int otherwise) {
        return CleanHtml.NUMBER.matcher(attribute).matches() ? Integer.parseInt(attribute) : otherwise;
    }

    private void item(Element item, String mark) {
        if (depth == DEEPEST) {
            line(() -> children(item));
        } else {
            String others = "\n" + " ".repeat(mark.length());
            line(() -> lines.asIs(mark + inside(item, depth + 1).replace("\n", others)));
        }
    }

    /// Cells of one line each stand beside one another; larger ones below, each behind a mark.
    private void row(Element row) {
        var cells = row.children().stream().map(cell -> inside(cell, depth)).toList();
        boolean flat = cells.stream().noneMatch(cell -> cell.contains("\n"));
        if (flat) {
            lines.asIs(String.join(" | ", cells));
        } else if (cells.size() == 1) {
            lines.asIs(cells.getFirst());
        } else {
            lines.asIs(cells.stream().map(HtmlText::cell).collect(Collectors.joining("\n")));
        }
    }

    private static String cell(String cell) {
        return ("| " + cell.replace("\n", "\n  ").replace("\n  \n", "\n\n")).stripTrailing();
    }

    private void link(Element link) {
        children(link);
        lines.flow(address(link));
    }

    /// Behind the words of a link; empty where these say it already.
    static String address(Element link) {
        String address = link.attr("href").replaceFirst("^(mailto|tel):", "");
        return address.isEmpty() || plain(link.text()).equals(plain(address)) ? "" : " <" + address + ">";
    }

    /// What makes no difference to whoever reads an address.
    private static String plain(String address) {
        return address.strip().replaceFirst("^https?://", "").replaceFirst("/$", "");
    }
}
