/// Where timers and the tickets they belong to are kept. Must not know why a timer is armed or fires.
@NullMarked
package dev.guichet.sla.timer.store;

import org.jspecify.annotations.NullMarked;
