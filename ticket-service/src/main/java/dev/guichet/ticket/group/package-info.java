/// Groups of a desk's members, whom tickets are given to together (ADR 144). Must not know tickets.
@NullMarked
package dev.guichet.ticket.group;

import org.jspecify.annotations.NullMarked;
