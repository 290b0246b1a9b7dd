/// How to reach the members of a desk, and what waits until the desk is known. Must not know what they are told.
@NullMarked
package dev.guichet.notification.desk;

import org.jspecify.annotations.NullMarked;
