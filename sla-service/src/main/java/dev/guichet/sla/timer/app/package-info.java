/// When timers are armed, cancelled, fired and read. Must not know HTTP or how rows are kept.
@NullMarked
package dev.guichet.sla.timer.app;

import org.jspecify.annotations.NullMarked;
