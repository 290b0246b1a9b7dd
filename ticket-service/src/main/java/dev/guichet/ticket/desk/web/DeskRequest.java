package dev.guichet.ticket.desk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.guichet.kit.openapi.BodyExample;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.desk.domain.WantedDesk;
import dev.guichet.ticket.input.Brand;
import dev.guichet.ticket.input.Language;
import dev.guichet.ticket.input.Line;
import dev.guichet.ticket.input.Slug;
import dev.guichet.ticket.input.Zone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A desk to open.
@Schema(name = "NewDesk")
@BodyExample(name = "desk", value = DeskExamples.REQUEST)
record DeskRequest(
        @Schema(description = "Id; omitted: the only one the caller administers", examples = "3") @Nullable
        Long organization,

        @NotNull @Slug @Schema(description = "Unique within the root", examples = "support-ops")
        String slug,

        @NotBlank @Size(max = 100) @Line @Schema(examples = "Support Ops")
        String name,

        @Brand @Schema(description = "The tag in mail subjects; omitted: the name", examples = "Ops") @Nullable
        String brand,

        @Language @Schema(description = "`fr` unless said", examples = "fr") @Nullable
        String locale,

        @Zone @Schema(description = "`Europe/Paris` unless said", examples = "Europe/Paris") @Nullable
        String zone,

        @JsonProperty("default")
        @Schema(description = "Takes the requests that choose no desk; the first one of an organization does anyway")
        @Nullable
        Boolean takesAll,

        @Valid @Nullable RulesBody rules,
        @Valid @Nullable LabelsBody labels) {
    WantedDesk wanted() {
        return new WantedDesk(
                Optional.ofNullable(organization),
                slug,
                name.strip(),
                Optional.ofNullable(brand),
                locale == null ? WantedDesk.DEFAULT_LOCALE : locale,
                zone == null ? WantedDesk.DEFAULT_ZONE : zone,
                Boolean.TRUE.equals(takesAll),
                rules == null ? DeskRules.DEFAULT : rules.rules(),
                labels == null ? new DeskLabels(Map.of(), Map.of()) : labels.labels());
    }
}
