/// Refusals as data and their one way out, RFC 9457 problems in two languages. Must not know any feature.
@NullMarked
package dev.guichet.kit.problem;

import org.jspecify.annotations.NullMarked;
