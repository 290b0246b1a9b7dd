/// What is true of persons: what they are, who knows of them, who edits what. Must not know where they are kept.
@NullMarked
package dev.guichet.ticket.person.domain;

import org.jspecify.annotations.NullMarked;
