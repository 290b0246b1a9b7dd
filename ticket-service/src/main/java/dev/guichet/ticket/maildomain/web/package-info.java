/// How listed domains are asked for over HTTP. Must not know how they are kept.
@NullMarked
package dev.guichet.ticket.maildomain.web;

import org.jspecify.annotations.NullMarked;
