/// What every service's OpenAPI document says alike. Must not know any operation by name.
@NullMarked
package dev.guichet.kit.openapi;

import org.jspecify.annotations.NullMarked;
