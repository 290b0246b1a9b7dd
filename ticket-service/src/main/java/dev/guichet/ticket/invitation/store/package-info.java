/// Where invitations wait. Must not know who asks.
@NullMarked
package dev.guichet.ticket.invitation.store;

import org.jspecify.annotations.NullMarked;
