/// Gives back the tickets of agents who left their desk. Must not know what a ticket is.
@NullMarked
package dev.guichet.ticket.departure;

import org.jspecify.annotations.NullMarked;
