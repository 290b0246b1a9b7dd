/// What happened to a ticket, fact by fact. Must not know why.
@NullMarked
package dev.guichet.ticket.timeline.domain;

import org.jspecify.annotations.NullMarked;
