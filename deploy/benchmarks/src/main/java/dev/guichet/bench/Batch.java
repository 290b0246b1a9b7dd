package dev.guichet.bench;

import java.net.http.HttpRequest;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// The same request many times, 32 at once.
final class Batch {
    private Batch() {}

    static void send(int times, HttpRequest request) {
        var refused = new AtomicInteger();
        var places = new Semaphore(Wrk.CONNECTIONS);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                places.acquireUninterruptibly();
                executor.execute(() -> {
                    try {
                        Http.send(request);
                    } catch (RuntimeException e) {
                        refused.incrementAndGet();
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
}
