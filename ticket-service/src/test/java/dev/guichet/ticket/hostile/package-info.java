/// D8: HTML of messages that wants to act, to fetch or to ask, in as many spellings as a machine finds. Must
/// not know how it is cleaned.
@NullMarked
package dev.guichet.ticket.hostile;

import org.jspecify.annotations.NullMarked;
