/// Problems as callers read them (RFC 9457): what is refused, of which kind, with which status and words. Must not know
/// who refuses, nor how an answer is sent.
@NullMarked
package dev.guichet.http.problem;

import org.jspecify.annotations.NullMarked;
