/// When tickets open and change: load, decide, save, tell. Must not know HTTP.
@NullMarked
package dev.guichet.ticket.ticket.app;

import org.jspecify.annotations.NullMarked;
