/// What is true of the tree of organizations. Must not know where it is kept.
@NullMarked
package dev.guichet.ticket.organization.domain;

import org.jspecify.annotations.NullMarked;
