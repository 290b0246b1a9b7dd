/// Carries a call to a replica of a service and its answer back. It must not know who calls, nor what the path
/// means.
@NullMarked
package dev.guichet.gateway.upstream;

import org.jspecify.annotations.NullMarked;
