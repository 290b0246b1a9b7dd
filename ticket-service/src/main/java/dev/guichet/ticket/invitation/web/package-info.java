/// How invitations are asked for over HTTP. Must not know how they are kept.
@NullMarked
package dev.guichet.ticket.invitation.web;

import org.jspecify.annotations.NullMarked;
