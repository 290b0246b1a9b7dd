/// Two things at the same instant: exactly one of them comes first, and everybody agrees on which. Must not know how
/// the services decide.
@NullMarked
package dev.guichet.endtoend.race;

import org.jspecify.annotations.NullMarked;
