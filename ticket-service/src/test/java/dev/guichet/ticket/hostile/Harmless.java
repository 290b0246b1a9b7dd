package dev.guichet.ticket.hostile;

import dev.guichet.ticket.hostile.Engine.Seen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a message may hold, said a second time and otherwise than the cleaner says it: whatever is not here
/// acts, fetches or asks.
final class Harmless {
    private static final String HTML = "http://www.w3.org/1999/xhtml";
    private static final Set<String> ELEMENTS =
            Set.of(("a b blockquote br caption cite code dd del div dl dt em h1 h2 h3"
                            + " h4 h5 h6 hr i ins li ol p pre q s small span strike strong sub sup table tbody td tfoot th thead"
                            + " tr u ul")
                    .split(" "));
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "rel"),
            "blockquote", Set.of("cite"),
            "q", Set.of("cite"),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan"),
            "ol", Set.of("start", "reversed"),
            "li", Set.of("value"));
    private static final Map<String, Set<String>> SCHEMES =
            Map.of("href", Set.of("http", "https", "mailto", "tel"), "cite", Set.of("http", "https"));
    /// As browsers find it: without what they drop from addresses.
    private static final Pattern DROPPED = Pattern.compile("^[\\x00-\\x20]+|[\\t\\n\\r]");
    private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");

    private Harmless() {}

    /// What is wrong, for each engine; empty when nothing is.
    static List<String> complaints(String html) {
        return Stream.of(Engine.values())
                .flatMap(engine -> complaints(engine, html).stream())
                .toList();
    }

    static List<String> complaints(Engine engine, String html) {
        return engine.elements(html).stream()
                .filter(element -> !isHarmless(element))
                .map(element -> engine + " sees " + element)
                .toList();
    }

    private static boolean isHarmless(Seen element) {
        return element.namespace().equals(HTML)
                && ELEMENTS.contains(element.name())
                && element.attributes().entrySet().stream().allMatch(each -> isHarmless(element.name(), each));
    }

    private static boolean isHarmless(String element, Map.Entry<String, String> attribute) {
        Set<String> schemes = SCHEMES.get(attribute.getKey());
        return ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute.getKey())
                && (schemes == null || schemes.contains(scheme(attribute.getValue())));
    }

    private static String scheme(String address) {
        Matcher scheme = SCHEME.matcher(DROPPED.matcher(address).replaceAll(""));
        return scheme.find() ? scheme.group(1).toLowerCase(Locale.ROOT) : "none";
    }
}
