/// What integration tests need of the real parts: tokens and topics. Must not know any feature.
@NullMarked
package dev.guichet.kit.testing;

import org.jspecify.annotations.NullMarked;
