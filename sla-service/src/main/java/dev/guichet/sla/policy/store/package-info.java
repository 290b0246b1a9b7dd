/// Where policies are kept, beside the desks they are of. Must not know what a good policy is.
@NullMarked
package dev.guichet.sla.policy.store;

import org.jspecify.annotations.NullMarked;
