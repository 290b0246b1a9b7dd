/// The launcher behind `./guichet`: the whole system on one machine, each part a process of its own. It must not know
/// what the services do, only how they are started and asked for their health.
@NullMarked
package dev.guichet.local;

import org.jspecify.annotations.NullMarked;
