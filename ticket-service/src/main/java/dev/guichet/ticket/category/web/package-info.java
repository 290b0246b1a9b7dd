/// How categories are asked for over HTTP. Must not know how they are kept.
@NullMarked
package dev.guichet.ticket.category.web;

import org.jspecify.annotations.NullMarked;
