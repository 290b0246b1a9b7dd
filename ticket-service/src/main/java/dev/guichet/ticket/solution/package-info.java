/// Solutions that agents propose and requesters approve or refuse. Must not know how tickets are kept.
@NullMarked
package dev.guichet.ticket.solution;

import org.jspecify.annotations.NullMarked;
