/// Organizations, persons and desks over the real API, on the real database. Must not know the classes behind it.
@NullMarked
package dev.guichet.ticket.directory;

import org.jspecify.annotations.NullMarked;
