/// Programs that act for an organization and those below it. Must not know what they do there.
@NullMarked
package dev.guichet.ticket.integrator;

import org.jspecify.annotations.NullMarked;
