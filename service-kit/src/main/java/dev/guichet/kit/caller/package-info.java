/// Who calls and with which request. Must not know what a caller may do.
@NullMarked
package dev.guichet.kit.caller;

import org.jspecify.annotations.NullMarked;
