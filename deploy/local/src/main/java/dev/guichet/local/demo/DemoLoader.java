package dev.guichet.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.local.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Sends the demo's files to the public API; what is there already is left as it is.
public final class DemoLoader implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI gateway;
    private final UnaryOperator<String> tokenOf;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final PatientClient answers = new PatientClient(PATIENCE);

    /// @param gateway the public address
    /// @param tokenOf an access token of a demo user
    public DemoLoader(URI gateway, UnaryOperator<String> tokenOf) {
        this.gateway = gateway;
        this.tokenOf = tokenOf;
    }

    /// All files of each folder in the order of their names, the folders side by side: each is an organization of its
    /// own. Returns how many steps had something to do.
    public int load(Path folder) {
        try (var organizations = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> loaded = below(folder, Files::isDirectory).stream()
                    .map(each -> organizations.submit(() -> loadOne(each)))
                    .toList();
            int done = 0;
            for (Future<Integer> each : loaded) {
                done += each.get();
            }
            return done;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Trouble trouble ? trouble : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private int loadOne(Path folder) {
        int done = 0;
        for (Path file : below(folder, path -> path.toString().endsWith(".json"))) {
            for (Step step : Step.read(file)) {
                done += take(step) ? 1 : 0;
            }
        }
        return done;
    }

    private static List<Path> below(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new Trouble("The demo's folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean take(Step step) {
        JsonNode done = step.doneWhen();
        Optional<JsonNode> found =
                get(done.path("as").asText(step.user()), done.path("get").asText());
        if (found.filter(answer -> Expected.holds(answer, done.path("holds"))).isPresent()) {
            return false;
        }
        Step ready = step.filled(lookUp(step));
        HttpResponse<String> response = sent(ready);
        if (response.statusCode() / 100 != 2) {
            throw new Trouble("The demo's step \"" + step.title() + "\" of " + step.file() + " was answered "
                    + response.statusCode() + ": " + response.body());
        }
        return true;
    }

    /// Other services hear of an organization a moment after it is there.
    private HttpResponse<String> sent(Step step) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            HttpResponse<String> response = call(step.user(), step.method(), step.path(), step.body());
            boolean unheard = response.statusCode() == 403 || response.statusCode() == 404;
            if (!step.eventually() || !unheard || Instant.now().isAfter(until)) {
                return response;
            }
            PatientClient.pause();
        }
    }

    private Map<String, JsonNode> lookUp(Step step) {
        var values = new HashMap<String, JsonNode>();
        step.lookups().properties().forEach(lookup -> {
            String path = lookup.getValue().path("get").asText();
            JsonNode answer = get(step.user(), path)
                    .orElseThrow(() -> new Trouble("The demo's step " + step.file() + " finds nothing at " + path));
            values.put(lookup.getKey(), answer.at(lookup.getValue().path("take").asText()));
        });
        return values;
    }

    /// Empty when nobody may see anything yet, as before the first step.
    private Optional<JsonNode> get(String user, String path) {
        HttpResponse<String> response = call(user, "GET", path, JSON.missingNode());
        if (response.statusCode() == 403 || response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new Trouble(path + " was answered " + response.statusCode() + ": " + response.body());
        }
        try {
            return Optional.of(JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new Trouble(path + " was not answered in JSON.", e);
        }
    }

    private HttpResponse<String> call(String user, String method, String path, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(user, tokenOf))
                .header("Accept-Language", "en");
        if (body.isMissingNode()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(method, BodyPublishers.ofString(body.toString()));
        }
        return answers.to(request.build());
    }

    @Override
    public void close() {
        answers.close();
    }
}
