/// What integration tests need of the real parts, tokens and topics, and calls as no client makes them. Must not know
/// any
/// feature.
@NullMarked
package dev.guichet.kit.testing;

import org.jspecify.annotations.NullMarked;
