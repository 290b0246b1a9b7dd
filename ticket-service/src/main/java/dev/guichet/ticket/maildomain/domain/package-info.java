/// What is true of a domain that an organization lists: how far it counts, and what proves it. Must not know who asks.
@NullMarked
package dev.guichet.ticket.maildomain.domain;

import org.jspecify.annotations.NullMarked;
