package dev.guichet.ticket.invitation.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.json.Nothing;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.invitation.app.InvitationService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/persons/{person}/invitation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
@Authenticated
class InvitationResource {
    private final InvitationService invitations;
    private final CallerRights caller;

    InvitationResource(InvitationService invitations, CallerRights caller) {
        this.invitations = invitations;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "invitePerson",
            summary = "Invite a person to sign in",
            description = "By administrators of their organization or above it, and by agents and supervisors of the"
                    + " desks that serve it. The identity provider mails them a link, which works once and for some"
                    + " days, to prove their address and choose a password. Asked again within a minute, or while one"
                    + " is queued, the answer is that one; a person gets so many in 24 hours and no more.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Nothing.class)))
    @APIResponse(
            responseCode = "202",
            description = "The invitation: `queued` until the identity provider has sent its mail")
    @Refuses({"NOT_YOURS_TO_INVITE", "PERSON_NOT_FOUND", "ALREADY_SIGNED_IN", "TOO_MANY_INVITATIONS"})
    public Uni<InvitationView> invite(@PathParam("person") long person, @Nullable Nothing body) {
        return invitations.invite(caller.context(), person).map(InvitationView::of);
    }

    @GET
    @Operation(operationId = "getInvitation", summary = "What became of the last invitation of a person")
    @APIResponse(responseCode = "200", description = "The invitation")
    @Refuses({"NOT_YOURS_TO_INVITE", "PERSON_NOT_FOUND", "INVITATION_NOT_FOUND"})
    public Uni<InvitationView> last(@PathParam("person") long person) {
        return invitations.last(caller.context(), person).map(InvitationView::of);
    }
}
