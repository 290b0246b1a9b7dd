/// Proves that the published files follow from the records, and writes them. Must not know any service.
@NullMarked
package dev.guichet.events;

import org.jspecify.annotations.NullMarked;
