package dev.guichet.notification.delivery.app;

import dev.guichet.notification.delivery.domain.DueDelivery;
import dev.guichet.notification.delivery.domain.Settled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The mails a worker has for itself: those under way, and those that are over and not written down yet. Not safe for
/// several threads.
final class InFlightDeliveries {
    /// Attempt by id, from the claim until it is written down.
    private final Map<Long, Integer> attempts = new LinkedHashMap<>();

    private final List<Settled> over = new ArrayList<>();
    private int underWay;

    void take(List<DueDelivery> due) {
        underWay += due.size();
        due.forEach(delivery -> attempts.put(delivery.id().value(), delivery.attempts()));
    }

    void isOver(Settled attempt) {
        underWay--;
        over.add(attempt);
    }

    /// What is to be written down; it is held until [#written].
    List<Settled> takeOver() {
        List<Settled> batch = List.copyOf(over);
        over.clear();
        return batch;
    }

    /// Forgetting what was sent would send it again.
    void notWritten(List<Settled> batch) {
        over.addAll(batch);
    }

    void written(List<Settled> batch) {
        batch.forEach(attempt -> attempts.remove(attempt.id().value()));
    }

    int underWay() {
        return underWay;
    }

    boolean hasOver() {
        return !over.isEmpty();
    }

    boolean isEmpty() {
        return attempts.isEmpty();
    }

    Map<Long, Integer> attempts() {
        return Map.copyOf(attempts);
    }
}
