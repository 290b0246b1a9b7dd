/// What the gateway still does for others once it was asked to end. It must not know routes or services.
@NullMarked
package dev.guichet.gateway.drain;

import org.jspecify.annotations.NullMarked;
