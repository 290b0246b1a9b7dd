package dev.guichet.kit.badhouse.one.app;

import dev.guichet.kit.badhouse.one.web.Things;
import io.vertx.mutiny.sqlclient.Pool;
import org.jspecify.annotations.Nullable;

/// A use case that sees the database and who asks.
public class ThingUseCase {

    @Nullable
    Things asker;

    @Nullable
    Pool pool;
}
