/// When listed domains come to count, and when they stop. Must not know HTTP.
@NullMarked
package dev.guichet.ticket.maildomain.app;

import org.jspecify.annotations.NullMarked;
