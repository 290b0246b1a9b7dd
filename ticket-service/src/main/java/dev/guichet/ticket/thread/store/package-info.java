/// Where messages are kept. Must not know who asks.
@NullMarked
package dev.guichet.ticket.thread.store;

import org.jspecify.annotations.NullMarked;
