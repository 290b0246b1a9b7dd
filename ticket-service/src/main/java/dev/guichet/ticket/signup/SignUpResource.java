package dev.guichet.ticket.signup;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.caller.OpenToStrangers;
import dev.guichet.kit.idempotency.Idempotent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/api/v1/sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-up", description = "Strangers who ask to be let in")
class SignUpResource {
    private static final String REQUEST = """
            {"email": "someone@client.example", "name": "Dominique Client", "locale": "fr"}""";
    private static final String ANSWER = """
            {"state": "accepted"}""";

    private final SignUpService signUps;
    private final CurrentRequest request;

    SignUpResource(SignUpService signUps, CurrentRequest request) {
        this.signUps = signUps;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @OpenToStrangers
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "signUp",
            summary = "Ask for an invitation",
            description = "By anybody, without a token. The answer is always the same. When an organization lists the"
                    + " domain of the address and lets people sign up, or somebody made the address known and nobody has"
                    + " signed in with it, the address is mailed a link to choose a password; one an hour, however often"
                    + " somebody asks.",
            extensions = @Extension(name = "x-guichet-public", value = "true", parseValue = true))
    @RequestBody(content = @Content(examples = @ExampleObject(name = "someone", value = REQUEST)))
    @APIResponse(
            responseCode = "202",
            description = "Whatever is known of the address",
            content =
                    @Content(
                            schema = @Schema(implementation = SignUpView.class),
                            examples = @ExampleObject(name = "always", value = ANSWER)))
    @APIResponse(responseCode = "422", description = "INVALID with its violations: this is no address")
    public Uni<Response> ask(@NotNull @Valid SignUpRequest body) {
        return signUps.ask(body.signUp(request.locale(), request.network()))
                .replaceWith(() ->
                        Response.accepted(new SignUpView(SignUpView.ACCEPTED)).build());
    }

    @Schema(name = "SignUpAnswer")
    record SignUpView(
            @Schema(
                    enumeration = {"accepted"},
                    examples = "accepted")
            String state) {
        static final String ACCEPTED = "accepted";
    }
}
