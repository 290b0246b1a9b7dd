package dev.guichet.endtoend.kill;

import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// A client as `docs/how-to/integrate.md` tells integrators to write it: it sends the same bytes with the same key
/// until there is an answer that is an answer.
final class RetryingClient {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final List<URI> doors;
    private final AtomicInteger inFlight;
    private int attempts;

    RetryingClient(List<URI> doors, AtomicInteger inFlight) {
        this.doors = doors;
        this.inFlight = inFlight;
    }

    Answer post(Person by, String path, Object body) {
        byte[] bytes = Json.bytes(body);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Instant end = Instant.now().plus(PATIENCE);
        String last = "";
        while (Instant.now().isBefore(end)) {
            try {
                Answer answer = once(by, path, bytes, key);
                if (answer.status() < 500 && answer.status() != 429) {
                    return answer;
                }
                last = answer.status() + " " + answer.text();
            } catch (IOException noAnswer) {
                last = noAnswer.toString();
            }
            pause();
        }
        throw new AssertionError(path + " had no answer for " + PATIENCE + ": " + last);
    }

    private Answer once(Person by, String path, byte[] bytes, Map<String, String> key) throws IOException {
        URI door = doors.get(attempts++ % doors.size());
        inFlight.incrementAndGet();
        try {
            return by.api().at(door).trySend("POST", path, bytes, key);
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
