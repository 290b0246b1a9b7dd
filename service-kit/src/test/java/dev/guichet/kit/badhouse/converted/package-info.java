/// A converted feature that breaks the rules of such on purpose. Must not be an example to anybody.
@NullMarked
package dev.guichet.kit.badhouse.converted;

import org.jspecify.annotations.NullMarked;
