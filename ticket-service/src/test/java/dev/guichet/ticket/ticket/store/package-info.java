/// Tests of where tickets are kept. Must not know HTTP.
@NullMarked
package dev.guichet.ticket.ticket.store;

import org.jspecify.annotations.NullMarked;
