package dev.guichet.notification.delivery.store;

import dev.guichet.notification.delivery.domain.Delivery;
import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.DeliveryState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the ledger, without what the mail is written from, which is large and for workers alone.
@Entity
@Table(name = "delivery")
public class DeliveryEntity {
    @Id
    long id;

    @Column(updatable = false)
    long ticket;

    @Column(name = "desk_id", updatable = false)
    long desk;

    @Column(name = "person_id", updatable = false)
    long person;

    @Column(updatable = false)
    String recipient = "";

    @Column(updatable = false)
    String template = "";

    String state = "";

    @Column(updatable = false)
    int attempts;

    /// How often the relay said something about it: what pauses and refusals are counted by.
    int answers;

    @Column(updatable = false)
    Instant createdAt = Instant.EPOCH;

    Instant nextAttemptAt = Instant.EPOCH;

    @Column(updatable = false)
    @Nullable
    Instant sentAt;

    @Column(updatable = false)
    String messageId = "";

    @Column(updatable = false)
    @Nullable
    String reason;

    /// The database's own, of the letter.
    @Column(insertable = false, updatable = false)
    boolean hasLetter;

    @Version
    long version;

    /// For Hibernate: lines are written by the event that they tell of.
    DeliveryEntity() {}

    /// Back at the head of the queue, as if the relay had said nothing of it yet.
    ///
    /// @param now by the database's clock, which the queue goes by
    public void queueAgain(Instant now) {
        state = DeliveryState.QUEUED.wireName();
        answers = 0;
        nextAttemptAt = now;
    }

    public Delivery delivery() {
        DeliveryState known = DeliveryState.ofWireName(state)
                .orElseThrow(() -> new IllegalStateException("the table's check allows no other state"));
        return new Delivery(
                new DeliveryId(id),
                ticket,
                desk,
                person,
                recipient,
                template,
                known,
                attempts,
                createdAt,
                known.isWaiting() ? nextAttemptAt : null,
                sentAt,
                messageId,
                reason,
                hasLetter,
                version);
    }
}
