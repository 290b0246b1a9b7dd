/// Where organizations are kept. Must not know who asks.
@NullMarked
package dev.guichet.ticket.organization.store;

import org.jspecify.annotations.NullMarked;
