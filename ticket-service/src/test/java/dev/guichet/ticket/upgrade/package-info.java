/// A database that an older release has filled is brought up to date here.
@NullMarked
package dev.guichet.ticket.upgrade;

import org.jspecify.annotations.NullMarked;
