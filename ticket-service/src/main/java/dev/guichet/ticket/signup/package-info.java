/// Strangers who ask for an invitation. Must not tell anybody who is known.
@NullMarked
package dev.guichet.ticket.signup;

import org.jspecify.annotations.NullMarked;
