/// E-mail addresses and their domains in the one form that decides whether two are the same. Must not know whose they
/// are.
@NullMarked
package dev.guichet.kit.address;

import org.jspecify.annotations.NullMarked;
