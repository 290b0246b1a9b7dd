/// Who may do what: one table, and the tests made from it. It knows no service, only the public API.
@NullMarked
package dev.guichet.endtoend.rights;

import org.jspecify.annotations.NullMarked;
