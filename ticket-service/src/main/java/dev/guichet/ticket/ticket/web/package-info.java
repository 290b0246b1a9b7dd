/// How tickets are asked for over HTTP. Must not know how they are kept.
@NullMarked
package dev.guichet.ticket.ticket.web;

import org.jspecify.annotations.NullMarked;
