/// What a process still does for others once it was asked to end. Must not know any feature.
@NullMarked
package dev.guichet.http.drain;

import org.jspecify.annotations.NullMarked;
