/// Judges the JSON Schema that an author sends as a form. Must not know whose form it is, nor where it is kept.
@NullMarked
package dev.guichet.ticket.form.authoring;

import org.jspecify.annotations.NullMarked;
