package dev.guichet.ticket.maildomain.app;

import dev.guichet.ticket.maildomain.store.ListedDomainEntity;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A domain as those see it who configure the organization that lists it.
@Schema(name = "MailDomain", description = "A domain that an organization lists; it does nothing until it counts")
public record DomainView(
        @Schema(description = "In its ASCII form", examples = "client.example")
        String domain,

        @Schema(
                description = "`confirmed` counts within the root, `proven` across roots as well, `listed` not at all",
                enumeration = {"listed", "confirmed", "proven"},
                examples = "listed")
        String state,

        @Schema(description = "Publish it, and the domain is proven at the next check")
        RecordView record,

        @Schema(description = "Since when the root's administrator lets it count") @Nullable
        Instant confirmedAt,

        @Schema(description = "Since when the record has been found") @Nullable
        Instant provenAt,

        @Schema(
                description =
                        "Since when the record of a proven domain is not found any more: it stays proven for three"
                                + " days, unless the installation says otherwise")
        @Nullable
        Instant missingSince,

        @Schema(description = "When its DNS answered last") @Nullable
        Instant checkedAt,

        @Schema(description = "Also the ETag", examples = "1")
        long version) {
    static DomainView of(ListedDomainEntity listed) {
        String name = listed.listing.domain();
        return new DomainView(
                name,
                listed.state().name().toLowerCase(Locale.ROOT),
                new RecordView("TXT", ListedDomainEntity.recordName(name), listed.recordValue()),
                listed.confirmedAt,
                listed.provenAt,
                listed.missingSince,
                listed.checkedAt,
                listed.version);
    }

    @Schema(name = "DnsRecord")
    public record RecordView(
            @Schema(examples = "TXT") String type,
            @Schema(examples = "_guichet.client.example") String name,

            @Schema(examples = "guichet-domain=0f9e6a35c1f04b7f8d6d0c7e5b0c2f11")
            String value) {}
}
