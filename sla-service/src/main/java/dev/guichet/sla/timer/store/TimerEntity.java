package dev.guichet.sla.timer.store;

import dev.guichet.sla.timer.domain.CancelReason;
import dev.guichet.sla.timer.domain.Rule;
import dev.guichet.sla.timer.domain.TicketNumber;
import dev.guichet.sla.timer.domain.Timer;
import dev.guichet.sla.timer.domain.Timer.Armed;
import dev.guichet.sla.timer.domain.Timer.Cancelled;
import dev.guichet.sla.timer.domain.Timer.Fired;
import dev.guichet.sla.timer.domain.TimerKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A timer of a ticket.
@Entity
@Table(name = "timer")
class TimerEntity {
    // Fifty at a time, so that the timers of an episode are written together: their order says nothing.
    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "timer_id_seq", allocationSize = 50)
    long id;

    @Column(name = "root_id", updatable = false)
    long root;

    @Column(updatable = false)
    long ticket;

    @Column(updatable = false)
    long episode;

    @Column(updatable = false)
    String rule = "";

    @Column(updatable = false)
    Instant dueAt = Instant.EPOCH;

    /// Of a reminder: when the closure of the same episode is due.
    @Column(updatable = false)
    @Nullable
    Instant closesAt;

    /// Id of the event that armed it.
    @Column(updatable = false)
    String cause = "";

    String state = "";

    /// When it fired or was cancelled.
    @Nullable
    Instant changedAt;

    @Nullable
    String why;

    /// For Hibernate.
    TimerEntity() {}

    TimerEntity(long root, Armed timer) {
        this.root = root;
        ticket = timer.key().ticket().value();
        episode = timer.key().episode();
        rule = timer.key().rule().wireName();
        dueAt = timer.dueAt();
        closesAt = timer.closesAt();
        cause = timer.cause();
        take(timer);
    }

    /// Lets it become what `decide` makes of it at `now`.
    Timer settle(Instant now, BiFunction<Armed, Instant, Timer> decide) {
        Timer settled = decide.apply(armed(), now);
        take(settled);
        return settled;
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
                        CancelReason.of(Objects.requireNonNull(why)).orElseThrow());
            default -> throw new IllegalStateException("timer %d is in no known state: %s".formatted(id, state));
        };
    }

    private void take(Timer timer) {
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

    private Armed armed() {
        return new Armed(key(), dueAt, closesAt, cause);
    }

    private TimerKey key() {
        return new TimerKey(new TicketNumber(ticket), episode, Rule.of(rule).orElseThrow());
    }
}
