/// What a caller may know of themselves. Must not decide anything.
@NullMarked
package dev.guichet.ticket.me;

import org.jspecify.annotations.NullMarked;
