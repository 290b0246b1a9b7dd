/// What the house rules must see: each class here breaks one of them.
@NullMarked
package dev.guichet.badhouse;

import org.jspecify.annotations.NullMarked;
