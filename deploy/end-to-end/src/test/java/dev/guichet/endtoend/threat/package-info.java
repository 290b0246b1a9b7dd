/// Rows of the threat list, tried on the running system. Must not know how it defends itself.
@NullMarked
package dev.guichet.endtoend.threat;

import org.jspecify.annotations.NullMarked;
