package dev.guichet.kit.deadletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dead letter without what it says, which is large and for nobody to read.
@Entity
@Table(name = "dead_letter")
class DeadLetterEntity {
    static final String WAITING = "waiting";

    @Id
    long id;

    @Column(updatable = false)
    String topic = "";

    @Column(updatable = false)
    int partition;

    @Column(name = "`offset`", updatable = false)
    long offset;

    @Column(updatable = false)
    @Nullable
    String key;

    @Column(updatable = false)
    @Nullable
    String type;

    @Column(updatable = false)
    @Nullable
    UUID eventId;

    String cause = "";

    /// `waiting`, `replayed` or `skipped`.
    String state = WAITING;

    @Column(updatable = false)
    Instant failedAt = Instant.EPOCH;

    int attempts;

    @Nullable
    Instant decidedAt;

    @Nullable
    String decidedBy;

    @Nullable
    String reason;

    /// For Hibernate: a dead letter is written where its event could not have its effect.
    DeadLetterEntity() {}

    /// Of two operators the first decides.
    void decide(String decision, String operator, @Nullable String why, Instant now) {
        if (isWaiting()) {
            state = decision;
            decidedBy = operator;
            reason = why;
            decidedAt = now;
        }
    }

    void failedAgain(Throwable failure) {
        if (isWaiting()) {
            attempts++;
            cause = Causes.describe(failure);
        }
    }

    DeadLetter shown() {
        return new DeadLetter(
                id,
                topic,
                partition,
                offset,
                key,
                type,
                eventId,
                cause,
                state,
                failedAt.atOffset(ZoneOffset.UTC),
                attempts,
                time(decidedAt),
                decidedBy,
                reason);
    }

    private boolean isWaiting() {
        return state.equals(WAITING);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
