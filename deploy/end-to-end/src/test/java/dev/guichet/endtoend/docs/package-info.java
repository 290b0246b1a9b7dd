/// What the documentation says of the tests. Must not know the running system.
@NullMarked
package dev.guichet.endtoend.docs;

import org.jspecify.annotations.NullMarked;
