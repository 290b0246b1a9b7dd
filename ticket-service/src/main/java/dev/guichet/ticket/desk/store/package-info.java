/// Where desks are kept. Must not know who asks.
@NullMarked
package dev.guichet.ticket.desk.store;

import org.jspecify.annotations.NullMarked;
