/// Agents leave their desks here.
@NullMarked
package dev.guichet.ticket.departure;

import org.jspecify.annotations.NullMarked;
