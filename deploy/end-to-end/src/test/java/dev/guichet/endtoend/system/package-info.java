/// The running system as a test drives it: launcher, HTTP, mailboxes, topics. Must not know what a ticket is.
@NullMarked
package dev.guichet.endtoend.system;

import org.jspecify.annotations.NullMarked;
