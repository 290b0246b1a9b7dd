/// The ledger over HTTP. Must not decide anything.
@NullMarked
package dev.guichet.notification.delivery.web;

import org.jspecify.annotations.NullMarked;
