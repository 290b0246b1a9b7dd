/// When forms are made, changed and read, and what other features need of them. Must not know HTTP or tickets.
@NullMarked
package dev.guichet.ticket.form.app;

import org.jspecify.annotations.NullMarked;
