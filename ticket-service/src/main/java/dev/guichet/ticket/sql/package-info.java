/// Statements kept as files, so that a benchmark can run the very same ones. Must not know what they say.
@NullMarked
package dev.guichet.ticket.sql;

import org.jspecify.annotations.NullMarked;
