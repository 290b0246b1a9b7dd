package dev.guichet.ticket.invitation.web;

import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.view.Versioned;
import dev.guichet.ticket.invitation.domain.Invitation;
import dev.guichet.ticket.invitation.domain.InvitationState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An invitation as callers see it.
@Schema(name = "Invitation", description = "A mail by which somebody gets to sign in")
@BodyExample(name = "queued", value = InvitationView.EXAMPLE)
record InvitationView(
        @Schema(description = "Id", examples = "40") long person,

        @Schema(description = "Where it goes", examples = "someone@client.example")
        String address,

        @Schema(examples = "queued") InvitationState state,

        @Schema(
                description = "Why it failed: `ADDRESS_REFUSED`, `ACCOUNT_DISABLED`, `ACCOUNT_CONFLICT`,"
                        + " `ACCOUNT_UNPROVEN`, `ACCOUNT_OF_OPERATOR`, `MAIL_NOT_SENT` or `ALREADY_SIGNED_IN`; or why the last"
                        + " attempt was put off: `IDENTITY_UNREACHABLE`,"
                        + " `IDENTITY_BUSY`, `IDENTITY_NOT_CONFIGURED` or `MAIL_NOT_SENT`; null otherwise",
                examples = "IDENTITY_UNREACHABLE")
        @Nullable
        String reason,

        Instant askedAt,

        @Nullable Instant sentAt,

        @Schema(description = "Also the ETag", examples = "1")
        long version)
        implements Versioned {
    static final String EXAMPLE = """
            {"person": 40, "address": "someone@client.example", "state": "queued", "reason": null,
             "askedAt": "2026-11-20T13:32:00Z", "sentAt": null, "version": 1}""";

    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.person(),
                invitation.address(),
                invitation.state(),
                invitation.reason(),
                invitation.createdAt(),
                invitation.sentAt(),
                invitation.version());
    }
}
