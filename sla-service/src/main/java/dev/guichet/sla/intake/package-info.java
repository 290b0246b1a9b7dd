/// What arrives from Kafka. Must not know what is done with it.
@NullMarked
package dev.guichet.sla.intake;

import org.jspecify.annotations.NullMarked;
