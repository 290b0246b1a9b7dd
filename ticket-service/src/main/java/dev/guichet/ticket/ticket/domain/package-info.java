/// What is true of a ticket: its lifecycle, its episodes, and who may do what to it. Must not know clocks, ids'
/// origin, databases, HTTP or any framework.
@NullMarked
package dev.guichet.ticket.ticket.domain;

import org.jspecify.annotations.NullMarked;
