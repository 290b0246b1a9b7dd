/// The kit's own settings. Must not know a service's.
@NullMarked
package dev.guichet.kit.config;

import org.jspecify.annotations.NullMarked;
