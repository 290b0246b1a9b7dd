/// What becomes of answers that were kept when their callers' rights end. Must not know how answers are kept.
@NullMarked
package dev.guichet.ticket.replay;

import org.jspecify.annotations.NullMarked;
