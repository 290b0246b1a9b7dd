package dev.guichet.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.local.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Sends the demo's files to the public API; what is there already is left as it is.
public final class DemoLoader implements AutoCloseable {
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
            throw e.getCause() instanceof UserError error ? error : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted.", e);
        }
    }

    private int loadOne(Path folder) {
        var api = new ProviderApi(folder.getFileName().toString(), gateway, this::token, answers);
        int done = 0;
        for (Path file : below(folder, path -> path.toString().endsWith(".json"))) {
            for (Step step : Step.read(file)) {
                done += take(step, api) ? 1 : 0;
            }
        }
        return done;
    }

    private String token(String user) {
        return tokens.computeIfAbsent(user, tokenOf);
    }

    private static List<Path> below(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UserError("The demo's folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean take(Step step, ProviderApi api) {
        JsonNode done = step.doneWhen();
        Optional<JsonNode> found =
                api.get(done.path("as").asText(step.user()), done.path("get").asText());
        if (found.filter(answer -> Expected.holds(answer, done.path("holds"))).isPresent()) {
            return false;
        }
        Step ready = step.filled(lookUp(step, api));
        HttpResponse<String> response = sent(ready, api);
        if (response.statusCode() / 100 != 2) {
            throw new UserError("The demo's step \"" + step.title() + "\" of " + step.file() + " was answered "
                    + response.statusCode() + ": " + response.body());
        }
        return true;
    }

    /// Other services hear of an organization a moment after it is there.
    private static HttpResponse<String> sent(Step step, ProviderApi api) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            HttpResponse<String> response = api.call(step.user(), step.method(), step.path(), step.body());
            boolean unheard = response.statusCode() == 403 || response.statusCode() == 404;
            if (!step.eventually() || !unheard || Instant.now().isAfter(until)) {
                return response;
            }
            PatientClient.pause();
        }
    }

    private static Map<String, JsonNode> lookUp(Step step, ProviderApi api) {
        var values = new HashMap<String, JsonNode>();
        step.lookups().properties().forEach(lookup -> {
            String path = lookup.getValue().path("get").asText();
            JsonNode answer = api.get(step.user(), path)
                    .orElseThrow(() -> new UserError("The demo's step " + step.file() + " finds nothing at " + path));
            values.put(lookup.getKey(), answer.at(lookup.getValue().path("take").asText()));
        });
        return values;
    }

    @Override
    public void close() {
        answers.close();
    }
}
