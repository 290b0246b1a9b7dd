/// Which path of the merged document belongs to which service. It must not know HTTP clients, tokens or limits.
@NullMarked
package dev.guichet.gateway.route;

import org.jspecify.annotations.NullMarked;
