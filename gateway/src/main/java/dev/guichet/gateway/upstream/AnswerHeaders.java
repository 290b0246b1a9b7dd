package dev.guichet.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Carries a service's answer headers over to the caller's answer, where the gateway's own already stand.
final class AnswerHeaders {

    /// Between two neighbours only (RFC 9110, 7.6.1), or the gateway's own business.
    private static final Set<String> KEPT_BACK = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /// These may stand more than once; of the others the service's word replaces the gateway's.
    private static final Set<String> ADDED = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        KEPT_BACK.addAll(List.of(
                "Connection",
                "Keep-Alive",
                "Proxy-Authenticate",
                "Proxy-Connection",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "Server",
                "Set-Cookie",
                "X-Powered-By",
                "X-Request-Id",
                "X-Frame-Options",
                "X-Content-Type-Options",
                "Strict-Transport-Security"));
        ADDED.addAll(List.of("Vary", "Link", "Allow", "Cache-Control", "WWW-Authenticate"));
    }

    private AnswerHeaders() {}

    /// @param origins how the replica that answered may call itself
    static void copy(MultiMap from, MultiMap to, List<String> origins) {
        var named = from.get(HttpHeaders.CONNECTION);
        var betweenNeighbours =
                named == null ? "" : "," + named.replace(" ", "").toLowerCase(Locale.ROOT) + ",";
        for (var header : from) {
            var name = header.getKey();
            if (keepBack(name) || betweenNeighbours.contains("," + name.toLowerCase(Locale.ROOT) + ",")) {
                continue;
            }
            if (name.equalsIgnoreCase("Location") || name.equalsIgnoreCase("Link")) {
                to.add(name, outward(header.getValue(), origins));
            } else if (ADDED.contains(name)) {
                to.add(name, header.getValue());
            } else {
                to.set(name, header.getValue());
            }
        }
        if (!to.contains(HttpHeaders.CACHE_CONTROL)) {
            to.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /// An address as callers must read it: without the replica that answered.
    private static String outward(String address, List<String> origins) {
        var outward = address;
        for (var origin : origins) {
            outward = outward.replace(origin + "/", "/");
        }
        return outward;
    }

    private static boolean keepBack(String name) {
        return KEPT_BACK.contains(name)
                || name.regionMatches(true, 0, "Access-Control-", 0, 15)
                || name.regionMatches(true, 0, "RateLimit", 0, 9);
    }
}
