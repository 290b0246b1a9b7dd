/// Where timelines are kept. Must not know who asks.
@NullMarked
package dev.guichet.ticket.timeline.store;

import org.jspecify.annotations.NullMarked;
