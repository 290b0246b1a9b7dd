/// The ledger's rows and the SQL that touches them. Must not know when or why.
@NullMarked
package dev.guichet.notification.delivery.store;

import org.jspecify.annotations.NullMarked;
