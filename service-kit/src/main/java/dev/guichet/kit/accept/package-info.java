/// Which answers a caller says to accept. Must not know any operation.
@NullMarked
package dev.guichet.kit.accept;

import org.jspecify.annotations.NullMarked;
