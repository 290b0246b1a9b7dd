package dev.guichet.badhouse.one;

import dev.guichet.badhouse.two.Sleeper;
import io.vertx.core.http.HttpClient;

/// A banned name, a client outside `upstream`, and half of a cycle.
public record CallHelper(HttpClient client, Sleeper sleeper) {}
