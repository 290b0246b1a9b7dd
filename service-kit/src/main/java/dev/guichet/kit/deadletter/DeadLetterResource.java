package dev.guichet.kit.deadletter;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.Rootless;
import dev.guichet.kit.text.Characters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// An operator's view of the events that this service could not apply. The service is in the path, so that the gateway
/// finds the right one.
@Path("/api/v1/dead-letters/{service}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@Rootless
@Tag(name = "dead letters")
class DeadLetterResource {

    record DeadLetterPage(List<DeadLetter> items, @Nullable String next) {}

    /// Why an operator lets an event go.
    record Skip(@NotBlank @Size(max = 500) String reason) {
        /// Cleaned before it is looked at: what nobody sees is no reason. Null is what the request may
        /// still have.
        Skip {
            reason = reason == null ? reason : Characters.text(reason);
        }
    }

    private final DeadLetterService letters;
    private final DeadLetterDecisions decisions;
    private final Cursors cursors;
    private final CurrentRequest request;

    DeadLetterResource(
            DeadLetterService letters, DeadLetterDecisions decisions, Cursors cursors, CurrentRequest request) {
        this.letters = letters;
        this.decisions = decisions;
        this.cursors = cursors;
        this.request = request;
    }

    @GET
    @Operation(operationId = "listDeadLetters", summary = "Events that could not have their effect, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; `next` continues it",
            content = @Content(schema = @Schema(implementation = DeadLetterPage.class)))
    public Uni<Page<DeadLetter>> list(
            @PathParam("service") String name,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"waiting", "replayed", "skipped"}))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        requireOurs(name);
        var size = Limit.of(limit);
        var boundTo = "dead-letters " + state + " " + request.principal().key();
        var before = cursor == null ? null : Long.valueOf(cursors.require(cursor, boundTo));
        return letters.page(state, before, size + 1)
                .map(rows -> Page.of(rows, size, last -> cursors.seal(Long.toString(last.id()), boundTo)));
    }

    @POST
    @Idempotent
    @Path("{id}/replay")
    @Operation(operationId = "replayDeadLetter", summary = "Apply the event again")
    public Uni<DeadLetter> replay(@PathParam("service") String name, @PathParam("id") long id) {
        requireOurs(name);
        return decisions.replay(id, operator());
    }

    @POST
    @Idempotent
    @Path("{id}/skip")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "skipDeadLetter", summary = "Let the event go, with a reason")
    public Uni<DeadLetter> skip(
            @PathParam("service") String name, @PathParam("id") long id, @NotNull @Valid Skip body) {
        requireOurs(name);
        return decisions.skip(id, operator(), body.reason());
    }

    private void requireOurs(String name) {
        if (!name.equals(decisions.name())) {
            throw Refused.because(KitRefusal.NOT_FOUND);
        }
    }

    private String operator() {
        var principal = request.principal();
        return principal.name() == null ? principal.subject() : principal.name();
    }
}
