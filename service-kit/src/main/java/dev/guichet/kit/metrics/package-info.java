/// What holds of all metrics of a service. Must not know what is measured.
@NullMarked
package dev.guichet.kit.metrics;

import org.jspecify.annotations.NullMarked;
