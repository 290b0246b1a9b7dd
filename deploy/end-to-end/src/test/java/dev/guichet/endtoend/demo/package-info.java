/// The five organisations of the notices, as the files of the demo set them up, used by their own people.
@NullMarked
package dev.guichet.endtoend.demo;

import org.jspecify.annotations.NullMarked;
