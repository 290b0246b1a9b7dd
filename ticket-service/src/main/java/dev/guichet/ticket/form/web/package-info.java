/// How forms are asked for over HTTP. Must not know where they are kept.
@NullMarked
package dev.guichet.ticket.form.web;

import org.jspecify.annotations.NullMarked;
