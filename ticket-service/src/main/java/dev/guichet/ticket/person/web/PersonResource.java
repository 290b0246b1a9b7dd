package dev.guichet.ticket.person.web;

import dev.guichet.kit.address.Mailbox;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.input.Words;
import dev.guichet.ticket.person.app.PersonQueries;
import dev.guichet.ticket.person.app.PersonService;
import dev.guichet.ticket.person.domain.PersonFilter;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons", description = "Who asks and who answers")
@Authenticated
class PersonResource {
    private final PersonService persons;
    private final PersonQueries queries;
    private final CallerRights caller;

    PersonResource(PersonService persons, PersonQueries queries, CallerRights caller) {
        this.persons = persons;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "createPerson",
            summary = "Make a person known",
            description = "By administrators of their organization or above it, agents of the desks that serve it, and"
                    + " integrators bound to it or above it. Where another organization has the domain of the address, it is"
                    + " for that one's administrators to name this one. Nobody is told; whoever proves the address"
                    + " becomes them.")
    @APIResponse(responseCode = "201", description = "The person; `Location` and `ETag` are theirs")
    @Refuses({
        "NOT_YOURS_TO_ADD",
        "ADMINISTRATORS_ONLY",
        "NO_ORGANIZATION",
        "EMAIL_TAKEN",
        "UNKNOWN_ORGANIZATION",
        "GUEST_VIEWS_NOTHING"
    })
    public Uni<PersonView> create(@NotNull @Valid PersonCreate body) {
        return persons.create(caller.context(), body.wanted()).map(PersonView::of);
    }

    @GET
    @Operation(
            operationId = "listPersons",
            summary = "The persons you know of, newest first",
            description = "Yourself; all of your organization when you may see its tickets; all of the branches you"
                    + " administer, serve or act for. Guests, who are of no organization, are listed for administrators of"
                    + " the root.")
    public Uni<Page<PersonView>> list(
            @Parameter(description = "Id of the organization they belong to", example = "9")
                    @QueryParam("organization")
                    @Nullable
                    Long organization,
            @Parameter(
                            description = "Their whole address, in any spelling of the mailbox",
                            example = "someone@client.example")
                    @QueryParam("email")
                    @Nullable
                    String email,
            @Parameter(
                            description =
                                    "Only guests, who are of no organization, or only the others; guests are listed"
                                            + " for administrators of the root",
                            example = "true")
                    @QueryParam("guest")
                    @Nullable
                    Boolean guest,
            @Parameter(
                            description =
                                    "Words that begin words of the name or of the address, whatever their case and"
                                            + " accents",
                            example = "dom client")
                    @QueryParam("q")
                    @Words
                    @Nullable
                    String q,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PersonFilter filter = new PersonFilter(organization, canonical(email), guest, q);
        return queries.page(caller.context(), filter, Limit.of(limit), cursor).map(page -> page.map(PersonView::of));
    }

    @GET
    @Path("{person}")
    @Operation(operationId = "getPerson", summary = "A person you know of")
    @APIResponse(responseCode = "200", description = "The person")
    @Refuses("PERSON_NOT_FOUND")
    public Uni<PersonView> get(@PathParam("person") long person) {
        return queries.one(caller.context(), person).map(PersonView::of);
    }

    @PATCH
    @Path("{person}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "patchPerson",
            summary = "Change a person",
            description =
                    "Everybody changes their own name, language and zone; agents of a desk that serves them correct"
                            + " language and zone. Administrators of their organization, or above it, also say where they"
                            + " belong and whether they see all of its tickets; for a guest those are the administrators of"
                            + " the root. The address stays.")
    @APIResponse(responseCode = "200", description = "The person as they are now")
    @Refuses({
        "NOT_YOURS_TO_EDIT",
        "ADMINISTRATORS_ONLY",
        "PERSON_NOT_FOUND",
        "UNKNOWN_ORGANIZATION",
        "GUEST_VIEWS_NOTHING"
    })
    public Uni<PersonView> patch(
            @PathParam("person") long person,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PersonPatch body) {
        return persons.change(caller.context(), person, body.change(), ifMatch)
                .invoke(() -> forget(person))
                .map(PersonView::of);
    }

    /// Whoever changes their language reads it in the next answer.
    private void forget(long changed) {
        if (Objects.equals(caller.context().person(), changed)) {
            caller.forget();
        }
    }

    private static @Nullable String canonical(@Nullable String email) {
        return email == null ? null : Mailbox.find(email).map(Mailbox::address).orElse(email);
    }
}
