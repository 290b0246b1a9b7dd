/// Checks answers against a form: the one place that knows the library for JSON Schema. Must not know whose form it is,
/// nor who answers.
@NullMarked
package dev.guichet.ticket.form.checking;

import org.jspecify.annotations.NullMarked;
