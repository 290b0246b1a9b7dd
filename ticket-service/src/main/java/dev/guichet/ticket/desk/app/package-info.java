/// When desks open and change, and which one a request goes to. Must not know HTTP or tickets.
@NullMarked
package dev.guichet.ticket.desk.app;

import org.jspecify.annotations.NullMarked;
