/// When the ledger is written, read and worked off. Must not know HTTP or Kafka.
@NullMarked
package dev.guichet.notification.delivery.app;

import org.jspecify.annotations.NullMarked;
