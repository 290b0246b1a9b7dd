/// Where categories are kept. Must not know who asks.
@NullMarked
package dev.guichet.ticket.category.store;

import org.jspecify.annotations.NullMarked;
