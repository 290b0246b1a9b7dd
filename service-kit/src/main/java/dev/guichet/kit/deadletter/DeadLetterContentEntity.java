package dev.guichet.kit.deadletter;

import io.vertx.core.buffer.Buffer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What is needed of a dead letter to try again.
@Entity
@Immutable
@Table(name = "dead_letter")
class DeadLetterContentEntity {
    @Id
    long id;

    String topic = "";

    @Nullable
    String type;

    byte @Nullable [] payload;

    String state = "";

    /// For Hibernate.
    DeadLetterContentEntity() {}

    DeadLetter.Content content() {
        return new DeadLetter.Content(topic, type, payload == null ? null : Buffer.buffer(payload), state);
    }
}
