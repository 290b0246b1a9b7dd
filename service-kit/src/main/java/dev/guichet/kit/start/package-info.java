/// What must be true before a service takes work. Must not know any feature.
@NullMarked
package dev.guichet.kit.start;

import org.jspecify.annotations.NullMarked;
