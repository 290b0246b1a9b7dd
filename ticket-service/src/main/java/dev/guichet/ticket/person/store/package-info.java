/// Where persons are kept. Must not know who asks.
@NullMarked
package dev.guichet.ticket.person.store;

import org.jspecify.annotations.NullMarked;
