/// Tests of the document that every service has.
@NullMarked
package dev.guichet.kit.openapi;

import org.jspecify.annotations.NullMarked;
