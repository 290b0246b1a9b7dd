/// Code that breaks the house rules on purpose. Must not be an example to anybody.
@NullMarked
package dev.guichet.kit.badhouse;

import org.jspecify.annotations.NullMarked;
