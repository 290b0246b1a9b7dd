/// Writes and reads timelines, within the transaction of whoever asks. Must not know who may read what.
@NullMarked
package dev.guichet.ticket.timeline.app;

import org.jspecify.annotations.NullMarked;
