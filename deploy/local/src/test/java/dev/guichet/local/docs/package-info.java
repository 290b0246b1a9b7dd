/// Pages of the reference that are made from the sources. Must not know what a setting does.
@NullMarked
package dev.guichet.local.docs;

import org.jspecify.annotations.NullMarked;
