/// When categories are made, changed and read. Must not know HTTP or tickets.
@NullMarked
package dev.guichet.ticket.category.app;

import org.jspecify.annotations.NullMarked;
