/// Calls that nobody thought of, made from the document. Must not know any feature but by what the document says of it.
@NullMarked
package dev.guichet.endtoend.fuzz;

import org.jspecify.annotations.NullMarked;
