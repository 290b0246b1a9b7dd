/// Keycloak's accounts, made and mailed to through its admin API. Must not know why, nor where invitations are kept.
@NullMarked
package dev.guichet.ticket.invitation.account;

import org.jspecify.annotations.NullMarked;
