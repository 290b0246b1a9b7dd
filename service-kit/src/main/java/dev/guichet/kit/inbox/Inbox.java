package dev.guichet.kit.inbox;

import dev.guichet.kit.config.KitConfig;
import dev.guichet.kit.deadletter.DeadLetterIntakeService;
import dev.guichet.kit.inbox.Incoming.Foreign;
import dev.guichet.kit.inbox.Incoming.Known;
import dev.guichet.kit.inbox.Incoming.Unreadable;
import dev.guichet.kit.start.Schema;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/// Events arrive and have their effect once, whatever dies when.
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final InboxTransaction transaction;
    private final DeadLetterIntakeService deadLetters;
    private final RetryingTransaction transactions;
    private final InboxMetrics metrics;
    private final Schema schema;
    private final KitConfig.Inbox config;

    Inbox(
            InboxTransaction transaction,
            DeadLetterIntakeService deadLetters,
            RetryingTransaction transactions,
            InboxMetrics metrics,
            Schema schema,
            KitConfig config) {
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
        this.metrics = metrics;
        this.schema = schema;
        this.config = config.inbox();
    }

    /// Applies a batch: one transaction for all, or, when that fails, one for each; what cannot be applied is
    /// dead-lettered. Completes when every record of the batch is settled, so that its offset may be committed;
    /// while the database is down it does not complete, and the consumer pauses.
    public Uni<Void> handle(ConsumerRecords<String, byte[]> batch, Effect effect) {
        var lanes = lanes(batch);
        if (lanes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var settled = lanes.stream().map(lane -> settle(lane, effect)).toList();
        return schema.ready()
                .chain(() -> Uni.join().all(settled).andCollectFailures())
                .replaceWithVoid();
    }

    /// Split by key, so that lanes can run side by side and one aggregate's events stay in order.
    private List<List<Incoming>> lanes(ConsumerRecords<String, byte[]> batch) {
        var lanes = new ArrayList<List<Incoming>>();
        for (var i = 0; i < config.lanes(); i++) {
            lanes.add(new ArrayList<>());
        }
        for (var record : batch) {
            var lane = Math.floorMod(Objects.hashCode(record.key()), lanes.size());
            lanes.get(lane).add(Incoming.of(record));
        }
        return lanes.stream().filter(lane -> !lane.isEmpty()).toList();
    }

    private Uni<Void> settle(List<Incoming> lane, Effect effect) {
        var known = lane.stream()
                .filter(Known.class::isInstance)
                .map(Known.class::cast)
                .toList();
        return applyAll(known, effect)
                .onFailure()
                .recoverWithUni(failure -> applyEach(known, effect, failure))
                .chain(() -> setAside(lane));
    }

    private Uni<Void> applyAll(List<Known> known, Effect effect) {
        if (known.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var events = known.stream().map(Known::event).toList();
        return transactions
                .during(() -> transaction.apply(events, effect))
                .invoke(applied -> metrics.applied(effect.topic(), applied, events.size() - applied))
                .replaceWithVoid();
    }

    private Uni<Void> applyEach(List<Known> known, Effect effect, Throwable failure) {
        LOG.warnf("a batch of %d from %s failed, one by one now: %s", known.size(), effect.topic(), failure);
        return Multi.createFrom()
                .iterable(known)
                .onItem()
                .transformToUniAndConcatenate(one -> applyOne(one, effect))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// A few attempts, since what another transaction did at the same instant may be over the next time.
    private Uni<Void> applyOne(Known known, Effect effect) {
        return applyAll(List.of(known), effect)
                .onFailure()
                .retry()
                .withBackOff(config.firstPause(), config.longestPause())
                .atMost(config.attempts() - 1L)
                .onFailure()
                .recoverWithUni(failure -> bury(known.record(), failure));
    }

    private Uni<Void> setAside(List<Incoming> lane) {
        return Multi.createFrom()
                .iterable(lane)
                .onItem()
                .transformToUniAndConcatenate(this::setAside)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> setAside(Incoming incoming) {
        return switch (incoming) {
            case Known known -> Uni.createFrom().voidItem();
            case Foreign foreign -> {
                metrics.skipped(foreign.record().topic(), foreign.type());
                yield Uni.createFrom().voidItem();
            }
            case Unreadable unreadable -> bury(unreadable.record(), unreadable.cause());
        };
    }

    private Uni<Void> bury(ConsumerRecord<String, byte[]> record, Throwable cause) {
        LOG.errorf(cause, "dead letter: %s-%d@%d", record.topic(), record.partition(), record.offset());
        return transactions
                .during(() -> deadLetters.keep(record, cause))
                .invoke(() -> metrics.deadLettered(record.topic()));
    }
}
