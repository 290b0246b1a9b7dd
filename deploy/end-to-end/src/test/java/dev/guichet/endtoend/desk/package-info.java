/// The words of the tests: desks, people, tickets. Must not know how the system is run.
@NullMarked
package dev.guichet.endtoend.desk;

import org.jspecify.annotations.NullMarked;
