package dev.guichet.sla.timer.app;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.function.Supplier;

/// Runs a piece of work in a Vert.x context of its own, as a request or an event has one: its root and its session are
/// kept there.
final class OwnContext {
    private OwnContext() {}

    static <T> Uni<T> run(Vertx vertx, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            var context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(
                    _ -> Uni.createFrom().<T>deferred(work).subscribe().with(emitter::complete, emitter::fail));
        });
    }
}
