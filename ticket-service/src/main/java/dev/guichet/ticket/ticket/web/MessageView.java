package dev.guichet.ticket.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guichet.events.Channel;
import dev.guichet.events.MessageKind;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.Visibility;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.web.Names.ActorName;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry of the thread.
@Schema(name = "Message")
@BodyExample(name = "message", value = TicketExamples.MESSAGE)
record MessageView(
        @Schema(examples = "88") long id,

        @Schema(examples = "reply") MessageKind kind,

        @Schema(examples = "public") Visibility visibility,

        ActorName author,

        @Schema(description = "What the author was to the ticket", examples = "requester")
        ParticipantRole role,

        @Schema(examples = "portal") Channel channel,

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
                message.kind(),
                message.visibility(),
                ActorName.of(message.author()),
                message.role(),
                message.channel(),
                message.text().text(),
                message.text().shownHtml(),
                List.of(),
                message.createdAt(),
                ticket,
                followUp);
    }
}
