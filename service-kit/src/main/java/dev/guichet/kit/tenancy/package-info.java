/// The root a piece of work acts in, told to PostgreSQL once per transaction. Must not know who is a member of it.
@NullMarked
package dev.guichet.kit.tenancy;

import org.jspecify.annotations.NullMarked;
