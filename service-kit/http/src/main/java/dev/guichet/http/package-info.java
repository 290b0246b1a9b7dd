/// What the gateway and the services need alike of HTTP: how the end of a request is found, what has no certain end
/// (RFC 9112, 6), and the id of a call. It must not know who answers, nor what.
@NullMarked
package dev.guichet.http;

import org.jspecify.annotations.NullMarked;
