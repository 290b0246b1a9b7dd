/// How strictly the parameters of an address are read. Must not know any operation.
@NullMarked
package dev.guichet.kit.query;

import org.jspecify.annotations.NullMarked;
