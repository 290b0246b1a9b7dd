/// When invitations are asked for and worked off. Must not know HTTP.
@NullMarked
package dev.guichet.ticket.invitation.app;

import org.jspecify.annotations.NullMarked;
