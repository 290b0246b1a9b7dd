/// What one calls from the command line. It must not know how a part works inside.
@NullMarked
package dev.guichet.local.command;

import org.jspecify.annotations.NullMarked;
