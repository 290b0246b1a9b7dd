/// How the end of a request is found, and what has no certain end (RFC 9112, 6). It must not know who answers, nor
/// what.
@NullMarked
package dev.guichet.http;

import org.jspecify.annotations.NullMarked;
