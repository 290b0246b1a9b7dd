package dev.guichet.sla.policy;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refuses;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    public Uni<Page<PolicyView>> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return policies.page(caller.context(), Limit.of(limit), cursor).map(page -> page.map(PolicyView::of));
    }

    @GET
    @Path("{desk}")
    @Operation(
            operationId = "getSlaPolicy",
            summary = "The policy in force at a desk",
            description = "For members of the desk and whoever configures its organization. A desk that nobody"
                    + " configured has P3D, P5D and P4D.")
    @APIResponse(responseCode = "200", description = "The policy")
    @Refuses("UNKNOWN_DESK")
    public Uni<PolicyView> get(
            @Parameter(description = "Slug or id of the desk", example = "support-ops") @PathParam("desk")
                    String desk) {
        return policies.one(caller.context(), desk).map(PolicyView::of);
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
    @APIResponse(responseCode = "200", description = "The policy now in force")
    @APIResponse(
            responseCode = "422",
            description = "INVALID, with NOT_A_DURATION, NOT_WHOLE_SECONDS, TOO_SHORT, TOO_LONG or"
                    + " REMINDER_NOT_BEFORE_CLOSURE for each violation")
    @Refuses({"SUPERVISORS_ONLY", "UNKNOWN_DESK", "INVALID"})
    public Uni<PolicyView> put(
            @Parameter(description = "Slug or id of the desk", example = "support-ops") @PathParam("desk") String desk,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull PolicyPatch body) {
        return policies.change(caller.context(), desk, body, ifMatch).map(PolicyView::of);
    }
}
