/// The kit as a whole. Must not know any service.
@NullMarked
package dev.guichet.kit;

import org.jspecify.annotations.NullMarked;
