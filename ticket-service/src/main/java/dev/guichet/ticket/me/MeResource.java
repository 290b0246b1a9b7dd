package dev.guichet.ticket.me;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.kit.tenancy.Rootless;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me", description = "Who the caller is")
@Authenticated
class MeResource {
    static final String EXAMPLE = """
            {"person": {"id": 42, "email": "agent@ops.example", "name": "Noa Agent", "locale": "fr",
                        "zone": "Europe/Paris", "organizationViewer": false, "version": 2},
             "client": null, "operator": false, "root": {"id": 3, "slug": "ops", "name": "Support Ops"},
             "roots": [{"id": 3, "slug": "ops", "name": "Support Ops"}],
             "organization": {"id": 3, "slug": "ops", "name": "Support Ops"},
             "desks": [{"id": 3, "slug": "support-ops", "name": "Support Ops", "role": "agent"}],
             "rights": {"administers": [], "organizationViewer": false}, "scopes": [],
             "links": {"accountConsole": "http://localhost:8180/realms/guichet/account"}}""";

    private final MeQueries queries;
    private final CallerRights caller;
    private final CurrentRequest request;
    private final URI accountConsole;

    MeResource(MeQueries queries, CallerRights caller, CurrentRequest request, MeConfig config) {
        this.queries = queries;
        this.caller = caller;
        this.request = request;
        this.accountConsole = URI.create(config.issuer() + "/account");
    }

    @GET
    @Rootless(scopeless = true)
    @Operation(
            operationId = "getMe",
            summary = "Who you are, where you belong, and what you may do",
            description = "The first call of a portal: it makes a person known who signs in for the first time. Callers"
                    + " of several roots who name none get the roots to choose from.")
    @APIResponse(responseCode = "200", description = "You")
    @Refuses({"ROOT_UNREADABLE", "NO_ORGANIZATION"})
    public Uni<MeView> get() {
        return queries.me(caller.context(), request.principal()).map(me -> MeView.of(me, accountConsole));
    }
}
