/// Processes die at bad moments and nothing is lost, nothing happens twice. Must not know why the services survive it.
@NullMarked
package dev.guichet.endtoend.kill;

import org.jspecify.annotations.NullMarked;
