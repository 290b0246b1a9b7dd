/// Old rows of the kit's own tables go. Must not know any other table.
@NullMarked
package dev.guichet.kit.housekeeping;

import org.jspecify.annotations.NullMarked;
