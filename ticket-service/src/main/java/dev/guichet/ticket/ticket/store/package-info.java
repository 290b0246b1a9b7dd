/// Where tickets are kept and how they are found. Must not know who may see them.
@NullMarked
package dev.guichet.ticket.ticket.store;

import org.jspecify.annotations.NullMarked;
