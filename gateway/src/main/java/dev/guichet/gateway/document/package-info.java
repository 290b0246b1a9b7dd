/// The one OpenAPI document, merged from those of the services when the gateway is built. It must not know live
/// replicas or callers.
@NullMarked
package dev.guichet.gateway.document;

import org.jspecify.annotations.NullMarked;
