/// The way of one API call through the gateway, step by step. It must not do itself what another package does.
@NullMarked
package dev.guichet.gateway.door;

import org.jspecify.annotations.NullMarked;
