package dev.guichet.kit.tenancy;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs work on a duplicated Vert.x context of its own: with its own session, root and transaction, whatever the caller
/// has open.
@Singleton
public class FreshContext {

    private final Vertx vertx;

    FreshContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /// For consumers and scheduled work, and for a request that must commit something whatever becomes of it. What
    /// follows is back where it was asked for: what is open there is open still.
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            var caller = Vertx.currentContext();
            var context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> Uni.createFrom()
                    .deferred(work::get)
                    .subscribe()
                    .with(
                            item -> back(caller, () -> emitter.complete(item)),
                            failure -> back(caller, () -> emitter.fail(failure))));
        });
    }

    private static void back(@Nullable Context caller, Runnable then) {
        if (caller == null) {
            then.run();
        } else {
            caller.runOnContext(ignored -> then.run());
        }
    }
}
