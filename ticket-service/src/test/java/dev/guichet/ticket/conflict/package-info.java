/// Every conflict that the document names, asked with and without an `Idempotency-Key`. Must not know any store.
@NullMarked
package dev.guichet.ticket.conflict;

import org.jspecify.annotations.NullMarked;
