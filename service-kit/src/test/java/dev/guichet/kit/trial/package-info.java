/// An application made of nothing but the kit, to try it against the real parts.
@NullMarked
package dev.guichet.kit.trial;

import org.jspecify.annotations.NullMarked;
