/// When persons appear and change, at their first login included. Must not know HTTP or desks.
@NullMarked
package dev.guichet.ticket.person.app;

import org.jspecify.annotations.NullMarked;
