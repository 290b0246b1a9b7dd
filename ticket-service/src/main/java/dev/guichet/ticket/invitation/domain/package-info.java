/// What is true of invitations: who invites, how often, and what becomes of an attempt. Must not know Keycloak.
@NullMarked
package dev.guichet.ticket.invitation.domain;

import org.jspecify.annotations.NullMarked;
