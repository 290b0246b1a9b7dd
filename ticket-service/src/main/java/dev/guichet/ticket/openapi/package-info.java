/// What the API document says of this service's paths. Must not know how anything is answered.
@NullMarked
package dev.guichet.ticket.openapi;

import org.jspecify.annotations.NullMarked;
