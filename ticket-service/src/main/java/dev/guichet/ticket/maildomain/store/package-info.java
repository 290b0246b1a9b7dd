/// Where listed domains are kept. Must not know who asks.
@NullMarked
package dev.guichet.ticket.maildomain.store;

import org.jspecify.annotations.NullMarked;
