/// Proofs of the lifecycle. Must not know stores or HTTP.
@NullMarked
package dev.guichet.ticket.ticket.domain;

import org.jspecify.annotations.NullMarked;
