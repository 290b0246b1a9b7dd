/// Which characters a text keeps, whatever it is the text of. Must not know where it is shown.
@NullMarked
package dev.guichet.kit.text;

import org.jspecify.annotations.NullMarked;
