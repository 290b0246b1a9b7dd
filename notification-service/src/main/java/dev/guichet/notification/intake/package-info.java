/// What arrives from Kafka and where it goes. Must not decide anything.
@NullMarked
package dev.guichet.notification.intake;

import org.jspecify.annotations.NullMarked;
