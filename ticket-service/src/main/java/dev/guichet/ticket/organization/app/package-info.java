/// When organizations appear and change, and who administers them. Must not know HTTP or desks.
@NullMarked
package dev.guichet.ticket.organization.app;

import org.jspecify.annotations.NullMarked;
