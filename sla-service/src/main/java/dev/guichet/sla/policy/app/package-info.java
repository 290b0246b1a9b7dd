/// Who reads and changes the policies of desks. Must not know HTTP, or what the durations are used for.
@NullMarked
package dev.guichet.sla.policy.app;

import org.jspecify.annotations.NullMarked;
