/// How a piece of news reads in French and in English, as text and as HTML. Must not know who is told or how it is
/// sent.
@NullMarked
package dev.guichet.notification.template;

import org.jspecify.annotations.NullMarked;
