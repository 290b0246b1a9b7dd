package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.thread.app.MessageTexts;
import dev.guichet.ticket.thread.domain.MessageText;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody writes: text, HTML, or both.
@Schema(name = "NewText")
record NewText(
        @Schema(
                description = "Plain text, at most 1 MiB; taken from the HTML when there is none",
                maxLength = MessageText.MAX_BYTES,
                examples = "Depuis ce matin, tous nos mails sont rejetés.")
        @Nullable
        String text,

        @Schema(
                description = "At most 128 KiB; whatever acts or fetches is removed",
                maxLength = MessageText.MAX_HTML_BYTES)
        @Nullable
        String html,

        @Size(max = 20) @Nullable List<Long> attachments) {
    /// @param pointer to this in the request
    /// @throws Refused 422
    MessageText read(String pointer) {
        requireNoAttachments(attachments, pointer);
        return MessageTexts.of(text, html, pointer);
    }

    /// There is nothing yet that an id could name.
    static void requireNoAttachments(@Nullable List<Long> attachments, String pointer) {
        if (attachments != null && !attachments.isEmpty()) {
            throw Refused.invalid(pointer + "/attachments/0", "UNKNOWN_ATTACHMENT");
        }
    }
}
