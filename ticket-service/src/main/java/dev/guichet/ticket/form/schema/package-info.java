/// Walks the JSON Schema of a form: its parts, references, patterns and our keywords. Must not know who walks it, nor
/// why.
@NullMarked
package dev.guichet.ticket.form.schema;

import org.jspecify.annotations.NullMarked;
