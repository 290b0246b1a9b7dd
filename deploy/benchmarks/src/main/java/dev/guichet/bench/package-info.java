/// The benchmarks of `./guichet bench`: every figure is measured beside its reference in the same run.
/// Must not know how a service works: it sees the front door, the public API and the metrics.
@NullMarked
package dev.guichet.bench;

import org.jspecify.annotations.NullMarked;
