/// What stands at the outer edge in the gateway's tests: an issuer and services that do as they are told, over
/// real HTTP.
@NullMarked
package dev.guichet.gateway.testing;

import org.jspecify.annotations.NullMarked;
