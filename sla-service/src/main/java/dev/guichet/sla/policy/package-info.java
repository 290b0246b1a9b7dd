/// How long a desk lets tickets wait: read by its members, configured by its supervisors and administrators. Must not
/// know timers or tickets.
@NullMarked
package dev.guichet.sla.policy;

import org.jspecify.annotations.NullMarked;
