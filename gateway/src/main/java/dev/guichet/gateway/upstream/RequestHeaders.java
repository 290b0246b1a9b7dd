package dev.guichet.gateway.upstream;

import dev.guichet.gateway.exchange.Exchange;
import dev.guichet.http.RequestId;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which request headers go on to a service: those listed here and no others, so that nobody outside can claim
/// an identity by a header that some program behind believes (D17, D23).
final class RequestHeaders {

    /// One value each: of several, the first, which is the one the gateway looked at.
    private static final Set<String> SINGLE = caseless(List.of(
            "Authorization",
            "Content-Type",
            "Content-Encoding",
            "Content-Language",
            "Content-Disposition",
            "Guichet-Root",
            "Idempotency-Key",
            "If-Modified-Since",
            "If-Range",
            "If-Unmodified-Since",
            "Range",
            "User-Agent",
            "traceparent"));

    private static final Set<String> LISTS = caseless(List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "If-Match",
            "If-None-Match",
            "Prefer",
            "tracestate"));

    private final Set<String> more;

    RequestHeaders(Collection<String> more) {
        this.more = caseless(more);
    }

    /// The headers of the call as the service gets them.
    MultiMap of(MultiMap outside, Exchange exchange) {
        var inside = HttpHeaders.headers();
        for (var header : outside) {
            var name = header.getKey();
            if (LISTS.contains(name)) {
                inside.add(name, header.getValue());
            } else if ((SINGLE.contains(name) || more.contains(name)) && !inside.contains(name)) {
                inside.set(name, header.getValue());
            }
        }
        inside.set(RequestId.HEADER, exchange.requestId());
        inside.set("X-Forwarded-For", exchange.address());
        return inside;
    }

    private static Set<String> caseless(Collection<String> names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(names);
        return set;
    }
}
