/// Writes and reads threads, within the transaction of whoever asks. Must not know who may read what.
@NullMarked
package dev.guichet.ticket.thread.app;

import org.jspecify.annotations.NullMarked;
