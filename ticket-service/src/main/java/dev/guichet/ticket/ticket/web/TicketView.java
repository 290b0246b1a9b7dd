package dev.guichet.ticket.ticket.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guichet.events.Channel;
import dev.guichet.events.TicketStatus;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.view.Headed;
import dev.guichet.kit.view.Located;
import dev.guichet.kit.view.Versioned;
import dev.guichet.ticket.ticket.domain.Awaiting;
import dev.guichet.ticket.ticket.domain.Priority;
import dev.guichet.ticket.ticket.web.Names.Named;
import dev.guichet.ticket.ticket.web.Names.PersonName;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A ticket as its caller may see it.
@Schema(name = "Ticket")
@BodyExample(name = "ticket", value = TicketExamples.VIEW)
public record TicketView(
        @Schema(examples = "12345") long number,
        @Schema(maxLength = 255) String subject,
        Named desk,

        @Schema(description = "The requester's, when they asked; null for a guest's") @Nullable
        Named organization,

        PersonName requester,
        List<PersonName> observers,
        @Nullable PersonName assignee,

        @Schema(description = "Of the desk, that it was given to; shown to the desk only") @Nullable
        Named group,

        @Schema(examples = "open") TicketStatus status,

        @Schema(description = "What the desk calls the status, by `Accept-Language`", examples = "Ouvert")
        String statusLabel,

        @Schema(description = "Who holds it; requesters see `support` for `internal`", examples = "support")
        Awaiting awaiting,

        @Schema(description = "When the current episode began; timers count from it")
        Instant statusSince,

        @Schema(description = "Number of the period during which timers run", examples = "1")
        long episode,

        @Nullable String kind,

        @Schema(
                description = "What the desk calls the kind, by `Accept-Language`; null without a kind",
                examples = "Logiciel")
        @Nullable
        String kindLabel,

        @Schema(examples = "normal") Priority priority,

        @Schema(examples = "Normale") String priorityLabel,
        @Nullable String category,

        @Schema(description = "Slug of the form it was filled in, as it was then") @Nullable
        String form,

        @Schema(
                description =
                        "Of the form, which may have got another slug since: `/forms/{formId}/versions/{formVersion}`"
                                + " is what was asked",
                examples = "7")
        @Nullable
        Long formId,

        @Schema(description = "Of the form, as it was then", examples = "3") @Nullable
        Integer formVersion,

        @Schema(examples = "portal") Channel channel,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class) @JsonRawValue
        String fields,

        @Schema(description = "The desk's own: shown to the desk only, empty for others", examples = "[\"dns\"]")
        List<String> tags,

        @Schema(description = "What whoever opened it calls it") @Nullable
        String externalId,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Of the public part of the thread")
        Instant lastMessageAt,

        @Schema(description = "When it was closed") @Nullable
        Instant archivedAt,

        @Schema(description = "Number of the closed ticket it continues, when you may see that one") @Nullable
        Long followUpOf,

        @Schema(
                description = "Numbers of the tickets that continue this closed one, as far as you may see them",
                examples = "[12346]")
        List<Long> followUps,

        @Schema(
                description = "Whether something happened that you neither did nor read; null in answers to"
                        + " commands and for programs. Not part of the version")
        @Nullable
        Boolean unread,

        @Schema(
                description = "What the caller may do now: all of these work, nothing else does",
                examples = "[\"reply\", \"archive\"]")
        List<String> allowedCommands,

        @Schema(
                description = "Rises with every change that you may see; the `ETag`. What is internal changes neither"
                        + " this nor `updatedAt` for those who are not at the desk",
                examples = "1")
        long version,

        @JsonIgnore @Schema(hidden = true) Sight sight)
        implements Versioned, Located, Headed {
    /// What the caller may know of it at the time.
    ///
    /// @param left whether its assignee has left the desk, which the next version will count
    /// @param inside id of the desk whose inside it shows
    record Sight(boolean left, @Nullable Long inside) {}

    /// Whoever leaves their desk is not shown from then on, an instant before the version tells. Which tickets it
    /// continues, or continue it, goes by what the caller may know of at the time: the tag tells what is shown.
    @Override
    public String tag() {
        List<Long> shown = new ArrayList<>(followUps);
        if (followUpOf != null) {
            shown.addFirst(followUpOf);
        }
        return ETags.showing(sight.left() ? ETags.ahead(version) : ETags.of(version), shown)
                .getValue();
    }

    @Override
    public String location() {
        return "/api/v1/tickets/" + number;
    }

    /// What shows the inside of a desk is replayed only to those who see it then.
    @Override
    public Map<String, String> headers() {
        return sight.inside() == null
                ? Map.of(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                : Map.of(
                        HttpHeaders.VARY,
                        HttpHeaders.ACCEPT_LANGUAGE,
                        KeptAnswer.INSIDE,
                        sight.inside().toString());
    }
}
