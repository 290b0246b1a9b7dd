/// Refusals of the gateway itself as RFC 9457 problems, in French and English. It must not know who refuses,
/// nor why.
@NullMarked
package dev.guichet.gateway.problem;

import org.jspecify.annotations.NullMarked;
