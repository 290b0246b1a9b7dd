package dev.guichet.kit.trial;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// The trial finds Kafka over a wire that is cut at start.
public final class KafkaWire implements QuarkusTestResourceLifecycleManager {

    static final CuttableWire WIRE = new CuttableWire(System.getenv().getOrDefault("GUICHET_KAFKA", "localhost:9092"));

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", WIRE.address());
    }

    @Override
    public void stop() {
        WIRE.cut();
    }
}
