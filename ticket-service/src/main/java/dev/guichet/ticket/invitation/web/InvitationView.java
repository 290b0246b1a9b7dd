package dev.guichet.ticket.invitation.web;

import dev.guichet.ticket.invitation.domain.Invitation;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An invitation as callers see it.
@Schema(name = "Invitation", description = "A mail by which somebody gets to sign in")
record InvitationView(
        @Schema(description = "Id", examples = "40") long person,

        @Schema(description = "Where it goes", examples = "someone@client.example")
        String address,

        @Schema(
                enumeration = {"queued", "sent", "failed"},
                examples = "queued")
        String state,

        @Schema(
                description = "Why it failed: `ADDRESS_REFUSED`, `ACCOUNT_DISABLED`, `ACCOUNT_CONFLICT`,"
                        + " `ACCOUNT_UNPROVEN`, `ACCOUNT_OF_OPERATOR` or `MAIL_NOT_SENT`; or why the last attempt was put off: `IDENTITY_UNREACHABLE`,"
                        + " `IDENTITY_BUSY`, `IDENTITY_NOT_CONFIGURED` or `MAIL_NOT_SENT`; null otherwise",
                examples = "IDENTITY_UNREACHABLE")
        @Nullable
        String reason,

        Instant askedAt,

        @Nullable Instant sentAt,

        @Schema(description = "Also the ETag", examples = "1")
        long version) {
    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.person(),
                invitation.address(),
                invitation.state().name().toLowerCase(Locale.ROOT),
                invitation.reason(),
                invitation.createdAt(),
                invitation.sentAt(),
                invitation.version());
    }
}
