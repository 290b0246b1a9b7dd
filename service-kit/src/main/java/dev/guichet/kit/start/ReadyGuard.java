package dev.guichet.kit.start;

import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Answers 503 while the schema is not ready, instead of failing on missing tables.
class ReadyGuard {

    private final Schema schema;

    ReadyGuard(Schema schema) {
        this.schema = schema;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 100)
    public void check() {
        if (!schema.isReady()) {
            throw Refused.because(KitRefusal.UNAVAILABLE);
        }
    }
}
