/// What text from outside must look like, shared by the requests of all features. Must not know any of them.
@NullMarked
package dev.guichet.ticket.input;

import org.jspecify.annotations.NullMarked;
