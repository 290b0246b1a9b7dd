/// What is true of desks: rules, labels, members, who may configure them. Must not know where they are kept.
@NullMarked
package dev.guichet.ticket.desk.domain;

import org.jspecify.annotations.NullMarked;
