package dev.guichet.ticket.form.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.Idempotent;
import dev.guichet.kit.json.WireNames;
import dev.guichet.kit.paging.Limit;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refuses;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.form.app.FormQueries;
import dev.guichet.ticket.form.app.FormService;
import dev.guichet.ticket.form.app.FormView;
import dev.guichet.ticket.form.domain.Audience;
import dev.guichet.ticket.form.domain.FormFilter;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forms", description = "What desks ask of those who open a ticket, as JSON Schema")
@Authenticated
class FormResource {
    private final FormService forms;
    private final FormQueries queries;
    private final CallerRights caller;

    FormResource(FormService forms, FormQueries queries, CallerRights caller) {
        this.forms = forms;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "createForm",
            summary = "Make a form for a desk",
            description = "By supervisors of the desk, and administrators of its organization or above it. The schema"
                    + " is JSON Schema 2020-12 of the ticket's `fields` with our `x-` keywords.")
    @APIResponse(responseCode = "201", description = "The form; `Location` and `ETag` are its")
    @APIResponse(
            responseCode = "422",
            description =
                    "FORM_SCHEMA_INVALID with violations below `/schema`, UNKNOWN_DESK, UNKNOWN_GROUP, UNKNOWN_KIND"
                            + " with the desk's `kinds`, or INVALID with its violations")
    @Refuses({
        "NOT_YOURS_TO_CONFIGURE", "NO_ORGANIZATION", "FORM_SLUG_TAKEN",
        "FORM_SCHEMA_INVALID", "UNKNOWN_DESK", "UNKNOWN_GROUP",
        "UNKNOWN_KIND"
    })
    public Uni<FormView> create(@NotNull @Valid FormRequest body) {
        return forms.create(
                caller.context(),
                DeskKey.valueOf(body.desk()),
                body.content(),
                body.schema().value());
    }

    @GET
    @Operation(
            operationId = "listForms",
            summary = "The forms you may read, newest first",
            description = "Those for requesters of every desk you know of, and those for agents of the desks you sit"
                    + " at or configure. Without their schemas.")
    public Uni<Page<FormView>> list(
            @Parameter(
                            description = "Id or slug of the desk",
                            example = "cebox",
                            schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("desk")
                    @Nullable
                    DeskKey desk,
            @Parameter(description = "What their tickets are", example = "incident") @QueryParam("kind") @Nullable
                    String kind,
            @Parameter(
                            description = "Who fills them in",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"requester", "agent"}))
                    @QueryParam("audience")
                    @Nullable
                    String audience,
            @Parameter(description = "Those no longer offered instead of those that are") @QueryParam("archived")
                    boolean archived,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        FormFilter filter = new FormFilter(
                desk, kind, audience == null ? null : WireNames.read(Audience.class, audience, "/audience"), archived);
        return queries.page(caller.context(), filter, Limit.of(limit), cursor);
    }

    @GET
    @Path("{form}")
    @Operation(operationId = "getForm", summary = "A form you may read")
    @APIResponse(responseCode = "200", description = "The form, with the schema of its current version")
    @Refuses("FORM_NOT_FOUND")
    public Uni<FormView> get(@PathParam("form") long form) {
        return queries.one(caller.context(), form);
    }

    @PATCH
    @Path("{form}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Cancellable(false)
    @Operation(
            operationId = "patchForm",
            summary = "Change a form",
            description = "By those who configure its desk. A `schema` that differs makes a new version: tickets made"
                    + " before keep the one they answered.")
    @APIResponse(responseCode = "200", description = "The form as it is now")
    @APIResponse(
            responseCode = "422",
            description = "FORM_SCHEMA_INVALID with violations below `/schema`, UNKNOWN_GROUP, UNKNOWN_KIND with the"
                    + " desk's `kinds`, or INVALID with its violations")
    @Refuses({
        "NOT_YOURS_TO_CONFIGURE", "FORM_NOT_FOUND", "FORM_SLUG_TAKEN",
        "LAST_FORM", "FORM_SCHEMA_INVALID", "UNKNOWN_GROUP",
        "UNKNOWN_KIND"
    })
    public Uni<FormView> patch(
            @PathParam("form") long form,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid FormPatch body) {
        return forms.change(caller.context(), form, body::applyTo, body.questions(), ifMatch);
    }
}
