package dev.guichet.sla.policy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.guichet.sla.policy.domain.Setting;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a policy shall be; omitted keeps, null switches off.
@Schema(
        name = "SlaPolicyChange",
        description =
                "ISO 8601 durations (weeks, or days, hours, minutes and seconds), whole seconds, from PT1S to P366D. A"
                        + " duration that is omitted keeps its value; null switches the rule off. The reminder must"
                        + " come before the closure.",
        examples = "{\"pendingReminderAfter\":\"P3D\",\"pendingCloseAfter\":\"P5D\",\"solvedCloseAfter\":null}")
record PolicyPatch(
        @Schema(
                type = SchemaType.STRING,
                nullable = true,
                implementation = String.class,
                format = "duration",
                description = "A pending ticket's requester is reminded once, so long after the status changed",
                examples = "P3D")
        @JsonDeserialize(using = SettingReader.class)
        Setting pendingReminderAfter,

        @Schema(
                type = SchemaType.STRING,
                nullable = true,
                implementation = String.class,
                format = "duration",
                description = "A pending ticket closes so long after the status changed",
                examples = "P5D")
        @JsonDeserialize(using = SettingReader.class)
        Setting pendingCloseAfter,

        @Schema(
                type = SchemaType.STRING,
                nullable = true,
                implementation = String.class,
                format = "duration",
                description = "A solved ticket closes so long after the status changed",
                examples = "P4D")
        @JsonDeserialize(using = SettingReader.class)
        Setting solvedCloseAfter) {}
