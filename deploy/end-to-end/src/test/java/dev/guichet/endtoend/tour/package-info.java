/// What the README tells newcomers to type, typed. Must not know what is in it.
@NullMarked
package dev.guichet.endtoend.tour;

import org.jspecify.annotations.NullMarked;
