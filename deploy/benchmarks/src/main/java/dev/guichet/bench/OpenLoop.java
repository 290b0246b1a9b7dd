package dev.guichet.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Sends requests at a fixed rate whatever the answers do, so that a slow system is seen as slow and not asked less.
final class OpenLoop {
    /// @param sentAt nanoTime when it was due to be sent: waiting in the client counts as waiting
    /// @param status HTTP status, or 0 when no answer came
    record Answer(int index, long sentAt, Duration took, int status, String body) {}

    List<Answer> run(int perSecond, Duration duration, IntFunction<HttpRequest> request) {
        int total = Math.toIntExact(perSecond * duration.toSeconds());
        long start = System.nanoTime();
        List<Answer> answers = Collections.synchronizedList(new ArrayList<>(total));
        List<CompletableFuture<?>> pending = new ArrayList<>(total);
        for (int i = 0; i < total; i++) {
            int index = i;
            long due = start + 1_000_000_000L * i / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            pending.add(Http.CLIENT
                    .sendAsync(request.apply(index), HttpResponse.BodyHandlers.ofString())
                    .handle((response, failure) -> answers.add(new Answer(
                            index,
                            due,
                            Duration.ofNanos(System.nanoTime() - due),
                            failure == null ? response.statusCode() : 0,
                            failure == null ? response.body() : failure.toString()))));
        }
        CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).join();
        return List.copyOf(answers);
    }
}
