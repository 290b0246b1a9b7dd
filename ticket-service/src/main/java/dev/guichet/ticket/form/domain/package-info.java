/// What is true of forms: whose they are, who reads them, how a moment is told. Must not know JSON, nor where forms are
/// kept.
@NullMarked
package dev.guichet.ticket.form.domain;

import org.jspecify.annotations.NullMarked;
