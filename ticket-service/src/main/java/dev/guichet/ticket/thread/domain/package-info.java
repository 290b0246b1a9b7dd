/// What a message is. Must not know tickets' lifecycle or where messages are kept.
@NullMarked
package dev.guichet.ticket.thread.domain;

import org.jspecify.annotations.NullMarked;
