/// A ticket's whole life, as its people see it. Must not know how the services divide the work.
@NullMarked
package dev.guichet.endtoend.path;

import org.jspecify.annotations.NullMarked;
