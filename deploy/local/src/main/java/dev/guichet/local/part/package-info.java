/// One class per part of the running system: how it is prepared, started, found healthy. Parts must not know commands.
@NullMarked
package dev.guichet.local.part;

import org.jspecify.annotations.NullMarked;
