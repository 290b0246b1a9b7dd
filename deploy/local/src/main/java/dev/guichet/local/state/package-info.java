/// What a local run keeps in its folder: ports, secrets, process files, a lock. It must not know any part.
@NullMarked
package dev.guichet.local.state;

import org.jspecify.annotations.NullMarked;
