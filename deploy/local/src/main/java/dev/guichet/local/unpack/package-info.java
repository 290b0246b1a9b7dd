/// Distributions unpacked once for all checkouts of a user. It must not know where a run keeps its state.
@NullMarked
package dev.guichet.local.unpack;

import org.jspecify.annotations.NullMarked;
