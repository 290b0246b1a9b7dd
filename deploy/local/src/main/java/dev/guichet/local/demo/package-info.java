/// The demo's organizations, sent to the public API from readable files. It must not know anything but HTTP.
@NullMarked
package dev.guichet.local.demo;

import org.jspecify.annotations.NullMarked;
