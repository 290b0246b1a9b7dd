package dev.guichet.kit.badhouse.one.app;

import dev.guichet.kit.badhouse.one.web.Things;
import dev.guichet.kit.idempotency.Answer;
import io.vertx.mutiny.sqlclient.Pool;
import org.jspecify.annotations.Nullable;

/// A use case that sees the database and who asks, and says what is answered.
public class ThingUseCase {

    @Nullable
    Things asker;

    @Nullable
    Pool pool;

    @Nullable
    Answer answer;
}
