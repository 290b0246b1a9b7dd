package dev.guichet.sla.policy;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sla/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SLA", description = "What time does to tickets that nobody moves, and how long it waits")
@Authenticated
class PolicyResource {
    private final PolicyService policies;
    private final CallerRights caller;

    PolicyResource(PolicyService policies, CallerRights caller) {
        this.policies = policies;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSlaPolicies",
            summary = "The policies of the desks that the caller is a member of or configures",
            description = "Of the newest desks first.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=\"next\"` when there is another",
            content = @Content(schema = @Schema(implementation = PolicyPage.class)))
    @APIResponse(responseCode = "422", description = "LIMIT_OUT_OF_BOUNDS, INVALID_CURSOR")
    public Uni<Response> list(
            @Parameter(description = "How many, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return policies.page(caller.context(), Limit.of(limit), cursor)
                .map(page -> Response.ok(page.map(PolicyView::of)).build());
    }

    @GET
    @Path("{desk}")
    @Operation(
            operationId = "getSlaPolicy",
            summary = "The policy in force at a desk",
            description = "For members of the desk and whoever configures its organization. A desk that nobody"
                    + " configured has P3D, P5D and P4D.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "404", description = "UNKNOWN_DESK: not known, or not for the caller to know of")
    public Uni<Response> get(
            @Parameter(description = "Slug or id of the desk", example = "support-ops") @PathParam("desk")
                    String desk) {
        return policies.one(caller.context(), desk).map(PolicyResource::answer);
    }

    @PUT
    @Path("{desk}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "putSlaPolicy",
            summary = "Configure the policy of a desk",
            description = "For supervisors of the desk and whoever configures its organization. Holds for timers"
                    + " armed from then on; those that run keep the instant they were armed for.")
    @APIResponse(
            responseCode = "200",
            description = "The policy now in force",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "403", description = "SUPERVISORS_ONLY")
    @APIResponse(responseCode = "404", description = "UNKNOWN_DESK: not known, or not for the caller to know of")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    @APIResponse(
            responseCode = "422",
            description = "INVALID, with NOT_A_DURATION, NOT_WHOLE_SECONDS, TOO_SHORT, TOO_LONG or"
                    + " REMINDER_NOT_BEFORE_CLOSURE for each violation")
    public Uni<Response> put(
            @Parameter(description = "Slug or id of the desk", example = "support-ops") @PathParam("desk") String desk,
            @Parameter(description = "ETag of the policy as it was read", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull PolicyPatch body) {
        return policies.change(caller.context(), desk, body, ifMatch).map(PolicyResource::answer);
    }

    private static Response answer(DeskPolicy found) {
        return Response.ok(PolicyView.of(found))
                .tag(ETags.of(found.policy().version))
                .build();
    }

    @Schema(
            name = "SlaPolicyPage",
            requiredProperties = {"items", "next"})
    record PolicyPage(
            List<PolicyView> items,
            @Schema(nullable = true) @Nullable String next) {}
}
