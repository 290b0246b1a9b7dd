package dev.guichet.sla.policy.web;

import dev.guichet.sla.policy.domain.DeskPolicy;
import dev.guichet.sla.policy.domain.IsoDuration;
import dev.guichet.sla.policy.domain.Policy;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The policy in force at a desk.
@Schema(
        name = "SlaPolicy",
        requiredProperties = {
            "desk",
            "pendingReminderAfter",
            "pendingCloseAfter",
            "solvedCloseAfter",
            "updatedAt",
            "version"
        },
        examples = "{\"desk\":{\"id\":3,\"slug\":\"support-ops\",\"name\":\"Support Ops\"},"
                + "\"pendingReminderAfter\":\"P3D\",\"pendingCloseAfter\":\"P5D\",\"solvedCloseAfter\":\"P4D\","
                + "\"updatedAt\":null,\"version\":0}")
record PolicyView(
        DeskLink desk,

        @Schema(nullable = true, format = "duration", description = "Null: nobody is reminded") @Nullable
        String pendingReminderAfter,

        @Schema(nullable = true, format = "duration", description = "Null: pending tickets stay pending") @Nullable
        String pendingCloseAfter,

        @Schema(nullable = true, format = "duration", description = "Null: solved tickets stay solved") @Nullable
        String solvedCloseAfter,

        @Schema(nullable = true, description = "Null while the desk has the policy of a new desk") @Nullable
        Instant updatedAt,

        @Schema(description = "Also the ETag; 0 while nobody configured the desk")
        long version) {
    @Schema(
            name = "SlaDesk",
            requiredProperties = {"id", "slug", "name"})
    record DeskLink(long id, String slug, String name) {}

    static PolicyView of(DeskPolicy found) {
        Policy policy = found.policy();
        return new PolicyView(
                new DeskLink(
                        found.desk().id(), found.desk().slug(), found.desk().name()),
                text(policy.pendingReminderAfter()),
                text(policy.pendingCloseAfter()),
                text(policy.solvedCloseAfter()),
                found.updatedAt(),
                found.version());
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : IsoDuration.format(duration);
    }
}
