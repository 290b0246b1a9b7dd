/// Makes a form ready for the renderers of browsers. Must not know whose form it is, nor how answers are checked.
@NullMarked
package dev.guichet.ticket.form.rendering;

import org.jspecify.annotations.NullMarked;
