package dev.guichet.sla.timer.store;

import dev.guichet.sla.timer.domain.Rule;
import dev.guichet.sla.timer.domain.TicketNumber;
import dev.guichet.sla.timer.domain.Timer;
import dev.guichet.sla.timer.domain.Timer.Armed;
import dev.guichet.sla.timer.domain.Timer.Cancelled;
import dev.guichet.sla.timer.domain.Timer.Fired;
import dev.guichet.sla.timer.domain.TimerKey;
import dev.guichet.sla.timer.domain.Why;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "timer")
class TimerEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "root_id")
    long root;

    long ticket;
    long episode;
    String rule = "";

    @Column(name = "due_at")
    Instant dueAt = Instant.EPOCH;

    @Column(name = "closes_at")
    @Nullable
    Instant closesAt;

    String cause = "";
    String state = "";

    @Column(name = "changed_at")
    @Nullable
    Instant changedAt;

    @Nullable
    String why;

    /// The row follows its timer from state to state.
    void take(Timer timer) {
        switch (timer) {
            case Armed _ -> state = "armed";
            case Fired fired -> {
                state = "fired";
                changedAt = fired.at();
            }
            case Cancelled cancelled -> {
                state = "cancelled";
                changedAt = cancelled.at();
                why = cancelled.why().wireName();
            }
        }
    }

    Armed armed() {
        return new Armed(key(), dueAt, closesAt, cause);
    }

    Timer timer() {
        return switch (state) {
            case "armed" -> armed();
            case "fired" -> new Fired(key(), dueAt, Objects.requireNonNull(changedAt), closesAt, cause);
            case "cancelled" ->
                new Cancelled(
                        key(),
                        dueAt,
                        Objects.requireNonNull(changedAt),
                        Why.of(Objects.requireNonNull(why)).orElseThrow());
            default -> throw new IllegalStateException("timer %d is in no known state: %s".formatted(id, state));
        };
    }

    private TimerKey key() {
        return new TimerKey(new TicketNumber(ticket), episode, Rule.of(rule).orElseThrow());
    }
}
