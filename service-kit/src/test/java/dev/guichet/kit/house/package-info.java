/// The house rules as tests, for every service. Must not know any feature.
@NullMarked
package dev.guichet.kit.house;

import org.jspecify.annotations.NullMarked;
