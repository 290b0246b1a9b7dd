package dev.guichet.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The address a call comes from: the peer's, or behind trusted proxies the nearest one that is not itself
/// trusted (D23).
final class CallerAddress {

    private static final String UNKNOWN = "0.0.0.0";

    private final AddressRanges trusted;

    CallerAddress(List<String> trustedProxies) {
        this.trusted = AddressRanges.of(trustedProxies);
    }

    String of(HttpServerRequest request) {
        var peer = request.remoteAddress();
        return of(peer == null ? null : peer.hostAddress(), request.headers().getAll("X-Forwarded-For"));
    }

    String of(@Nullable String peer, List<String> forwardedFor) {
        if (peer == null) {
            return UNKNOWN;
        }
        if (!trusted.contain(peer)) {
            return peer;
        }
        var hops = String.join(",", forwardedFor).split(",");
        var nearest = peer;
        for (int i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].strip();
            if (AddressRanges.literal(hop) == null) {
                return nearest;
            }
            nearest = hop;
            if (!trusted.contain(hop)) {
                return nearest;
            }
        }
        return nearest;
    }
}
