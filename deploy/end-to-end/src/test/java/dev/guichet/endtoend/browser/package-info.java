/// The pages as people use them, in a real browser. Must not know the code of the pages: it reads what they read.
@NullMarked
package dev.guichet.endtoend.browser;

import org.jspecify.annotations.NullMarked;
