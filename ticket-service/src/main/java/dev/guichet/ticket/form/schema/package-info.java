/// The questions of forms as JSON Schema: read from their authors, checked against answers, made ready for renderers.
/// The one place that knows the libraries for it. Must not know whose form it is, nor where it is kept.
@NullMarked
package dev.guichet.ticket.form.schema;

import org.jspecify.annotations.NullMarked;
