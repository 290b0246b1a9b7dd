package dev.guichet.kit.trial;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// The trial reaches PostgreSQL over a wire that is cut at start.
public final class PostgresWire implements QuarkusTestResourceLifecycleManager {

    static final CuttableWire WIRE =
            new CuttableWire(System.getenv().getOrDefault("GUICHET_POSTGRES", "localhost:5432"));

    @Override
    public Map<String, String> start() {
        return Map.of("trial.postgres", WIRE.address());
    }

    @Override
    public void stop() {
        WIRE.cut();
    }
}
