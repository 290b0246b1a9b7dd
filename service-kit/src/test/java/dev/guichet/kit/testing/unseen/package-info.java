/// Two histories that differ only in what somebody may not see, told by what a service answers them. Must not know how
/// it keeps the two apart.
@NullMarked
package dev.guichet.kit.testing.unseen;

import org.jspecify.annotations.NullMarked;
