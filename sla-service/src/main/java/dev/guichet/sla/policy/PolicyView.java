package dev.guichet.sla.policy;

import dev.guichet.kit.view.Versioned;
import dev.guichet.sla.policy.domain.IsoDuration;
import dev.guichet.sla.policy.domain.Policy;
import dev.guichet.sla.projection.DeskEntity;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The policy in force at a desk.
@Schema(
        name = "SlaPolicy",
        examples = "{\"desk\":{\"id\":3,\"slug\":\"support-ops\",\"name\":\"Support Ops\"},"
                + "\"pendingReminderAfter\":\"P3D\",\"pendingCloseAfter\":\"P5D\",\"solvedCloseAfter\":\"P4D\","
                + "\"updatedAt\":null,\"version\":0}")
record PolicyView(
        DeskLink desk,

        @Schema(format = "duration", description = "Null: nobody is reminded") @Nullable
        String pendingReminderAfter,

        @Schema(format = "duration", description = "Null: pending tickets stay pending") @Nullable
        String pendingCloseAfter,

        @Schema(format = "duration", description = "Null: solved tickets stay solved") @Nullable
        String solvedCloseAfter,

        @Schema(nullable = true, description = "Null while the desk has the policy of a new desk") @Nullable
        Instant updatedAt,

        @Schema(description = "Also the ETag; 0 while nobody configured the desk")
        long version)
        implements Versioned {
    @Schema(name = "SlaDesk")
    record DeskLink(long id, String slug, String name) {
        static DeskLink of(DeskEntity desk) {
            return new DeskLink(desk.id(), desk.slug(), desk.name());
        }
    }

    static PolicyView of(DeskPolicy found) {
        PolicyEntity kept = found.policy();
        Policy policy = kept.inForce();
        return new PolicyView(
                DeskLink.of(found.desk()),
                text(policy.pendingReminderAfter()),
                text(policy.pendingCloseAfter()),
                text(policy.solvedCloseAfter()),
                kept.isConfigured() ? kept.updatedAt : null,
                kept.version);
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : IsoDuration.format(duration);
    }
}
