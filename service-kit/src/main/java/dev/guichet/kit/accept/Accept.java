package dev.guichet.kit.accept;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An `Accept` header as the framework can read it (RFC 9110, section 12.5.1). What is no media range is passed over,
/// as clients send such (`*` for `*/*`); with nothing left, everything is accepted. What is refused by `q=0` is left
/// out, since the framework would accept it; with nothing else left, nothing is.
final class Accept {
    static final String ANYTHING = "*/*";
    /// A type that nothing is made of.
    private static final String NOTHING = "application/x-nothing";

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern RANGE = Pattern.compile("\\s*(\\*/\\*|\\*|" + TOKEN + "/" + TOKEN + ")\\s*((?:;.*)?)");
    private static final Pattern WEIGHT =
            Pattern.compile(";\\s*[qQ]\\s*=\\s*([01](?:\\.\\d{0,3})?|\\.\\d{1,3})\\s*(?:;|$)");

    private Accept() {}

    static String readable(String header) {
        List<Matcher> ranges = Arrays.stream(header.split(","))
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .toList();
        if (ranges.isEmpty()) {
            return ANYTHING;
        }
        String accepted = ranges.stream()
                .filter(range -> weight(range.group(2)).signum() > 0)
                .map(range -> type(range.group(1)) + ";q=" + weight(range.group(2)))
                .collect(Collectors.joining(", "));
        return accepted.isEmpty() ? NOTHING : accepted;
    }

    private static String type(String range) {
        return range.equals("*") ? ANYTHING : range;
    }

    private static BigDecimal weight(String parameters) {
        Matcher weight = WEIGHT.matcher(parameters);
        return weight.find() ? new BigDecimal(weight.group(1)) : BigDecimal.ONE;
    }
}
