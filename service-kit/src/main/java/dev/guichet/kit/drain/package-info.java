/// What a service still does for others once it was asked to end. Must not know any feature.
@NullMarked
package dev.guichet.kit.drain;

import org.jspecify.annotations.NullMarked;
