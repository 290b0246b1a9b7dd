/// How much one caller or one address may ask. It must not know tokens or services.
@NullMarked
package dev.guichet.gateway.limit;

import org.jspecify.annotations.NullMarked;
