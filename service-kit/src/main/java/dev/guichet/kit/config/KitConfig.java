package dev.guichet.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of what the services share. Only `service` and `secret` have no default.
@ConfigMapping(prefix = "guichet.kit")
public interface KitConfig {

    /// `ticket`, `notification` or `sla`: names the dead-letter topic and the `source` of events.
    String service();

    /// Hexadecimal, at least 32 digits, the same on every replica of every service: signs cursors.
    String secret();

    Relay relay();

    Inbox inbox();

    Retention retention();

    /// How the outbox is published.
    interface Relay {
        /// Off for a replica that shall only serve requests; its events are published by the others.
        @WithDefault("true")
        boolean enabled();

        /// The net under the wake-ups; also how soon a dead replica's shards are taken over.
        @WithDefault("500ms")
        Duration tick();

        /// Rows read at once for each shard.
        @WithDefault("200")
        int batch();

        /// Other replicas are told of new rows at most this often.
        @WithDefault("10ms")
        Duration notifyEvery();

        /// Readiness goes down when publishing has failed for this long.
        @WithDefault("10s")
        Duration failingAfter();
    }

    /// How events are consumed.
    interface Inbox {
        /// Parts of a batch applied side by side, split by key: one aggregate's events stay in order.
        @WithDefault("2")
        int lanes();

        /// How often an event is tried by itself before it is dead-lettered, outages not counted.
        @WithDefault("3")
        int attempts();

        /// First and longest pause between attempts while the database is down.
        @WithDefault("200ms")
        Duration firstPause();

        @WithDefault("2s")
        Duration longestPause();
    }

    /// How long rows of the kit's tables are kept.
    interface Retention {
        /// After publication.
        @WithDefault("PT1H")
        Duration outbox();

        /// Longer than the topics keep events, or a replay of a topic would repeat effects.
        @WithDefault("P8D")
        Duration processedEvents();

        @WithDefault("PT24H")
        Duration idempotencyKeys();

        /// As long as the dead-letter topics.
        @WithDefault("P7D")
        Duration deadLetters();

        @WithDefault("30s")
        Duration every();
    }
}
