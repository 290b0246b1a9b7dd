/// Two histories that differ only in what somebody may not see, told by what the system answers them. Must not know how
/// it keeps the two apart.
@NullMarked
package dev.guichet.ticket.unseen;

import org.jspecify.annotations.NullMarked;
