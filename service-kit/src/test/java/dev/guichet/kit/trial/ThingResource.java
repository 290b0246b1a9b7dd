package dev.guichet.kit.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.kit.tenancy.Rootless;
import dev.guichet.kit.view.Located;
import dev.guichet.kit.view.Versioned;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/things")
@Rootless
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ThingResource {

    enum Colour {
        @JsonProperty("red")
        RED
    }

    record Part(@NotBlank String label) {}

    record NewThing(
            @NotBlank @Size(max = 40) String name,
            @Nullable Integer size,
            @Nullable Colour colour,
            @Nullable OffsetDateTime at,
            @Nullable @Valid Part part,
            @Nullable Map<String, Object> fields) {}

    record ThingView(long id, String name, long version) implements Versioned, Located {
        @Override
        public String location() {
            return "/api/v1/things/" + id;
        }

        static ThingView of(ThingEntity thing) {
            return new ThingView(thing.id, thing.name, thing.version);
        }
    }

    private final ThingService things;
    private final CurrentRequest request;
    private final Cursors cursors;

    ThingResource(ThingService things, CurrentRequest request, Cursors cursors) {
        this.things = things;
        this.request = request;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    public Uni<Response> create(@NotNull @Valid NewThing body) {
        enterRoot();
        return things.create(RootScope.required(), body.name())
                .map(thing -> Response.created(URI.create("/api/v1/things/" + thing.id))
                        .tag(ETags.of(thing.version))
                        .entity(ThingView.of(thing))
                        .build());
    }

    @POST
    @Path("plain")
    @Idempotent
    @ResponseStatus(201)
    public Uni<ThingView> createPlain(@NotNull @Valid NewThing body) {
        enterRoot();
        return things.create(RootScope.required(), body.name()).map(ThingView::of);
    }

    @GET
    @Path("{id}")
    public Uni<ThingView> get(@PathParam("id") long id) {
        enterRoot();
        return things.find(id).map(thing -> {
            if (thing == null) {
                throw Refused.because(KitRefusal.NOT_FOUND);
            }
            return ThingView.of(thing);
        });
    }

    @PUT
    @Path("{id}")
    @Idempotent
    public Uni<ThingView> put(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return get(id).invoke(thing -> ETags.require(ifMatch, thing.version()));
    }

    @GET
    public Uni<Page<ThingView>> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("name") @Nullable String name,
            @QueryParam("cursor") @Nullable String cursor) {
        enterRoot();
        var size = Limit.of(limit);
        var boundTo = "things " + name + request.principal().key();
        var below = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursors.require(cursor, boundTo));
        return things.all(below, size + 1)
                .map(rows -> Page.of(rows, size, last -> cursors.seal(Long.toString(last.id), boundTo))
                        .map(ThingView::of));
    }

    @GET
    @Path("whoami")
    public Uni<Map<String, Object>> whoAmI() {
        var principal = request.principal();
        return Uni.createFrom()
                .item(Map.of(
                        "key", principal.key(),
                        "client", principal.client() == null ? "" : principal.client(),
                        "email", String.valueOf(principal.email()),
                        "operator", principal.operator(),
                        "scopes", principal.scopes(),
                        "name", String.valueOf(principal.name())));
    }

    private void enterRoot() {
        var root = request.header("Trial-Root");
        if (root != null) {
            RootScope.enter(Long.parseLong(root));
        }
    }
}
