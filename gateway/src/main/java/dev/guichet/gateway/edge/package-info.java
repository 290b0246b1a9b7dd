/// What every call meets first and last: request id, caller's address, headers that are taken away or added,
/// CORS. It must not know routes or services.
@NullMarked
package dev.guichet.gateway.edge;

import org.jspecify.annotations.NullMarked;
