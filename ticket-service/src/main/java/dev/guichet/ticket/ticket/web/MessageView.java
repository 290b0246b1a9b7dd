package dev.guichet.ticket.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.web.Names.ActorName;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry of the thread.
@Schema(name = "Message")
record MessageView(
        @Schema(examples = "88") long id,

        @Schema(
                enumeration = {"reply", "note", "solution"},
                examples = "reply")
        String kind,

        @Schema(
                enumeration = {"public", "internal"},
                examples = "public")
        String visibility,

        ActorName author,

        @Schema(
                description = "What the author was to the ticket",
                enumeration = {"requester", "observer", "agent"},
                examples = "requester")
        String role,

        @Schema(
                enumeration = {"portal", "api", "phone", "mail"},
                examples = "portal")
        String channel,

        @Schema(examples = "Depuis ce matin, tous nos mails sont rejetés.")
        String text,

        @Schema(
                description = "Safe to show as it is; made of the text when only that was written",
                examples = "<p>Depuis ce matin, tous nos mails sont rejetés.</p>")
        String html,

        @Schema(description = "None yet in this release") List<Long> attachments,
        Instant createdAt,

        @Schema(description = "After the message, in the answer to writing it only")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        TicketView ticket,

        @Schema(
                description =
                        "Number of the ticket that a reply to a closed one opened, or went to as it was there; `ticket`"
                                + " is that one",
                examples = "12346")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long followUp) {
    static MessageView of(Message message) {
        return of(message, null, null);
    }

    static MessageView of(Message message, @Nullable TicketView ticket, @Nullable Long followUp) {
        return new MessageView(
                message.id(),
                Wire.of(message.kind()),
                Wire.of(message.visibility()),
                ActorName.of(message.author()),
                Wire.of(message.role()),
                Wire.of(message.channel()),
                message.text().text(),
                message.text().shownHtml(),
                List.of(),
                message.createdAt(),
                ticket,
                followUp);
    }
}
