/// Who the caller is in the directory and what they may see, decided alike in every service. Must not know what a
/// service does with it.
@NullMarked
package dev.guichet.kit.directory;

import org.jspecify.annotations.NullMarked;
