package dev.guichet.ticket.desk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.guichet.events.DeskMember;
import dev.guichet.kit.directory.NamedOrganization;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.kit.view.Located;
import dev.guichet.kit.view.Versioned;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.Opener;
import dev.guichet.ticket.desk.domain.ShownDesk;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A desk as callers see it.
@Schema(name = "Desk", description = "A counter opened by an organization for those below it")
@BodyExample(name = "desk", value = DeskExamples.VIEW)
record DeskView(
        @Schema(examples = "3") long id,
        @Schema(examples = "support-ops") String slug,
        @Schema(examples = "Support Ops") String name,

        @Schema(description = "The tag in mail subjects: `[Ops #12345]`", examples = "Ops")
        String brand,

        NamedOrganization organization,

        @Schema(
                enumeration = {"fr", "en"},
                examples = "fr")
        String locale,

        @Schema(description = "IANA time zone", examples = "Europe/Paris")
        String zone,

        @JsonProperty("default") @Schema(description = "Takes the requests that choose no desk")
        boolean takesAll,

        RulesBody rules,
        LabelsBody labels,

        @Schema(description = "Null for those who neither are at the desk nor configure it") @Nullable
        List<MemberView> members,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Also the ETag", examples = "1")
        long version)
        implements Versioned, Located {
    @Override
    public String location() {
        return "/api/v1/desks/" + id;
    }

    static DeskView of(ShownDesk shown) {
        Desk desk = shown.desk();
        Opener opener = shown.opener();
        List<DeskMember> members = shown.members();
        return new DeskView(
                desk.id(),
                desk.slug(),
                desk.name(),
                desk.brand(),
                new NamedOrganization(opener.id(), opener.slug(), opener.name()),
                desk.locale(),
                desk.zone(),
                desk.isDefault(),
                members == null ? RulesBody.shown(desk.rules()) : RulesBody.of(desk.rules()),
                LabelsBody.of(desk.labels()),
                members == null ? null : members.stream().map(MemberView::of).toList(),
                desk.createdAt(),
                desk.updatedAt(),
                desk.version());
    }
}
