package dev.guichet.gateway.limit;

import dev.guichet.http.AddressKey;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many calls each caller has under way. One that waits for many answers at once would have memory and time that
/// others wait for, however few calls it makes in a minute.
@ApplicationScoped
public class CallsInFlight {

    private final int most;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    CallsInFlight(RateLimitConfig config) {
        this.most = config.inFlight();
    }

    /// Counts this call until its answer is whole or its caller is gone; refuses one too many, which is not counted.
    public boolean begin(RoutingContext call, String caller) {
        if (call.response().closed()) {
            return true;
        }
        if (underWay.merge(caller, 1, Integer::sum) > most) {
            end(caller);
            return false;
        }
        call.addEndHandler(ended -> end(caller));
        return true;
    }

    /// The same for calls that bring no token, counted by address.
    public boolean beginAnonymous(RoutingContext call, String address) {
        return begin(call, "address " + AddressKey.of(address));
    }

    private void end(String caller) {
        underWay.computeIfPresent(caller, (who, calls) -> calls > 1 ? calls - 1 : null);
    }

    /// How many callers have any.
    int callers() {
        return underWay.size();
    }
}
