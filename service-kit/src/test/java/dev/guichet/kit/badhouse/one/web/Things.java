package dev.guichet.kit.badhouse.one.web;

import dev.guichet.kit.badhouse.one.store.ThingRow;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/// A resource that is not named one, reaches into store and forgets Idempotency-Key. An interface, so that no server
/// ever serves it.
@Path("/bad")
public interface Things {

    @POST
    Uni<ThingRow> create();
}
