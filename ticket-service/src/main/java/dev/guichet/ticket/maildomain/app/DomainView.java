package dev.guichet.ticket.maildomain.app;

import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.view.Versioned;
import dev.guichet.ticket.maildomain.domain.DomainState;
import dev.guichet.ticket.maildomain.store.ListedDomainEntity;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A domain as those see it who configure the organization that lists it.
@Schema(name = "MailDomain", description = "A domain that an organization lists; it does nothing until it counts")
@BodyExample(name = "confirmed", value = DomainView.EXAMPLE)
public record DomainView(
        @Schema(description = "In its ASCII form", examples = "client.example")
        String domain,

        @Schema(
                description = "`confirmed` counts within the root, `proven` across roots as well, `listed` not at all",
                examples = "listed")
        DomainState state,

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
        long version)
        implements Versioned {
    static final String EXAMPLE = """
            {"domain": "client.example", "state": "confirmed",
             "record": {"type": "TXT", "name": "_guichet.client.example",
                        "value": "guichet-domain=0f9e6a35c1f04b7f8d6d0c7e5b0c2f11"},
             "confirmedAt": "2026-11-20T13:32:00Z", "provenAt": null, "missingSince": null,
             "checkedAt": "2026-11-20T13:33:00Z", "version": 2}""";

    static DomainView of(ListedDomainEntity listed) {
        String name = listed.listing.domain();
        return new DomainView(
                name,
                listed.state(),
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
