/// Code that breaks the house rules on purpose. Must not be an example to anybody.
@NullMarked
package dev.guichet.kit.badhouse.two;

import org.jspecify.annotations.NullMarked;
