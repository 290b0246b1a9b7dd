package dev.guichet.ticket.person.web;

import dev.guichet.kit.address.Mailbox;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.paging.Limit;
import dev.guichet.ticket.input.Words;
import dev.guichet.ticket.person.app.PersonQueries;
import dev.guichet.ticket.person.app.PersonService;
import dev.guichet.ticket.person.domain.KnownPerson;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons", description = "Who asks and who answers")
@Authenticated
class PersonResource {
    private final PersonService persons;
    private final PersonQueries queries;

    PersonResource(PersonService persons, PersonQueries queries) {
        this.persons = persons;
        this.queries = queries;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "createPerson",
            summary = "Make a person known",
            description = "By administrators of their organization or above it, agents of the desks that serve it, and"
                    + " integrators bound to it or above it. Where another organization has the domain of the address, it is"
                    + " for that one's administrators to name this one. Nobody is told; whoever proves the address"
                    + " becomes them.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "person", value = PersonExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The person; `Location` and `ETag` are theirs",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonView.class),
                            examples = @ExampleObject(name = "person", value = PersonExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_ADD, ADMINISTRATORS_ONLY, NO_ORGANIZATION")
    @APIResponse(responseCode = "409", description = "EMAIL_TAKEN")
    @APIResponse(
            responseCode = "422",
            description = "UNKNOWN_ORGANIZATION, GUEST_VIEWS_NOTHING, or INVALID with its violations")
    public Uni<Response> create(@NotNull @Valid PersonRequest body) {
        return persons.create(body.wanted())
                .map(created -> answer(
                        Response.created(
                                URI.create("/api/v1/persons/" + created.person().id())),
                        created));
    }

    @GET
    @Operation(
            operationId = "listPersons",
            summary = "The persons you know of, newest first",
            description = "Yourself; all of your organization when you may see its tickets; all of the branches you"
                    + " administer, serve or act for. Guests, who are of no organization, are listed for administrators of"
                    + " the root.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `Link: rel=\"next\"` when there is another",
            content = @Content(schema = @Schema(implementation = PersonPage.class)))
    @APIResponse(
            responseCode = "422",
            description = "LIMIT_OUT_OF_BOUNDS, INVALID_CURSOR, or INVALID with its violations")
    public Uni<Response> list(
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
            @Parameter(description = "How many, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return queries.page(new PersonFilter(organization, canonical(email), guest, q), Limit.of(limit), cursor)
                .map(page -> Response.ok(page.map(PersonView::of)).build());
    }

    @GET
    @Path("{person}")
    @Operation(operationId = "getPerson", summary = "A person you know of")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonView.class),
                            examples = @ExampleObject(name = "person", value = PersonExamples.VIEW)))
    @APIResponse(responseCode = "404", description = "PERSON_NOT_FOUND: not known, or not for you to know of")
    public Uni<Response> get(@Parameter(description = "Id", example = "40") @PathParam("person") long person) {
        return queries.one(person).map(known -> answer(Response.ok(), known));
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
    @RequestBody(content = @Content(examples = @ExampleObject(name = "language", value = PersonExamples.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The person as they are now",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonView.class),
                            examples = @ExampleObject(name = "person", value = PersonExamples.VIEW)))
    @APIResponse(responseCode = "403", description = "NOT_YOURS_TO_EDIT, ADMINISTRATORS_ONLY")
    @APIResponse(responseCode = "404", description = "PERSON_NOT_FOUND: not known, or not for you to know of")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: changed since it was read")
    @APIResponse(
            responseCode = "422",
            description = "UNKNOWN_ORGANIZATION, GUEST_VIEWS_NOTHING, or INVALID with its violations")
    public Uni<Response> patch(
            @Parameter(description = "Id", example = "40") @PathParam("person") long person,
            @Parameter(description = "ETag of the person as read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid PersonPatch body) {
        return persons.change(person, body.change(), ifMatch).map(changed -> answer(Response.ok(), changed));
    }

    private static @Nullable String canonical(@Nullable String email) {
        return email == null ? null : Mailbox.find(email).map(Mailbox::address).orElse(email);
    }

    private static Response answer(Response.ResponseBuilder response, KnownPerson known) {
        return response.entity(PersonView.of(known))
                .tag(ETags.of(known.person().version()))
                .build();
    }

    @Schema(name = "PersonPage")
    record PersonPage(List<PersonView> items, @Nullable String next) {}
}
