package dev.guichet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// The same request many times, 32 at once.
final class Batch {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Batch() {}

    static void send(int times, HttpRequest request) {
        var refused = new AtomicInteger();
        var places = new Semaphore(Wrk.CONNECTIONS);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                places.acquireUninterruptibly();
                executor.execute(() -> {
                    try {
                        if (status(request) != 201) {
                            refused.incrementAndGet();
                        }
                    } finally {
                        places.release();
                    }
                });
            }
        }
        if (refused.get() > 0) {
            throw new BenchmarkFailed("%d of %d creations were refused", refused.get(), times);
        }
    }

    private static int status(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
