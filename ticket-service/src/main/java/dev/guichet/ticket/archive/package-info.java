/// Putting tickets away, one or several, and taking it back. Must not know how tickets are kept.
@NullMarked
package dev.guichet.ticket.archive;

import org.jspecify.annotations.NullMarked;
