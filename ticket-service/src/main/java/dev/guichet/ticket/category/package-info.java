/// What requests are about: categories of organizations, inherited down the tree. The pattern of a
/// configuration feature (ADR 144). Must not know tickets.
@NullMarked
package dev.guichet.ticket.category;

import org.jspecify.annotations.NullMarked;
