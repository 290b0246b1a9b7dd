/// Whatever is sent, the answer is the one the API promises. Must not know the code behind it: what can be sent is read
/// from the public document.
@NullMarked
package dev.guichet.endtoend.input;

import org.jspecify.annotations.NullMarked;
