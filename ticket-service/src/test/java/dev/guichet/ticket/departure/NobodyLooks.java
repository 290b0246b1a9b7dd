package dev.guichet.ticket.departure;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The service looks for departures once a day: until a test does, nothing is given back.
public class NobodyLooks implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("guichet.ticket.departure.look-every", "P1D");
    }
}
