/// One call as the gateway sees it: its request id, the address it came from, the route it took. It must not
/// know what is asked for.
@NullMarked
package dev.guichet.gateway.exchange;

import org.jspecify.annotations.NullMarked;
