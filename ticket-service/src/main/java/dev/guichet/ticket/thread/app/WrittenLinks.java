package dev.guichet.ticket.thread.app;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Addresses that a link may not have, since nobody should follow them from here, but that somebody meant: they are
/// written behind its words.
final class WrittenLinks {
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);

    /// What a link keeps.
    private static final Pattern FOLLOWED = Pattern.compile("(?:https?|mailto|tel):.*", Pattern.CASE_INSENSITIVE);

    /// What acts, or carries what acts: nobody means it.
    private static final Pattern ACTS =
            Pattern.compile("[a-z]*script:.*|(?:data|blob|about|mocha|jar|cid):.*", Pattern.CASE_INSENSITIVE);

    private WrittenLinks() {}

    /// An address without a scheme begins with that of the page it was copied from, nearly always `https`; what is
    /// relative to that page, or has another scheme, is written.
    static void write(Document document) {
        for (Element link : document.select("a[href]")) {
            String address = asBrowsersRead(link.attr("href"));
            if (address.startsWith("//")) {
                link.attr("href", "https:" + address);
            } else if (isMeant(address) && !isSaid(link, address)) {
                link.after(new TextNode(" <" + address + ">"));
            }
        }
    }

    /// What browsers ignore hides a scheme from others.
    private static String asBrowsersRead(String href) {
        return href.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
    }

    private static boolean isMeant(String address) {
        return !address.isEmpty()
                && !address.startsWith("#")
                && (SCHEME.matcher(address).matches()
                        ? !FOLLOWED.matcher(address).matches()
                                && !ACTS.matcher(address).matches()
                        : true);
    }

    private static boolean isSaid(Element link, String address) {
        return link.text().strip().toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
    }
}
