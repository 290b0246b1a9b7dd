/// Where forms and their versions are kept. Must not know who asks, nor what a schema says.
@NullMarked
package dev.guichet.ticket.form.store;

import org.jspecify.annotations.NullMarked;
