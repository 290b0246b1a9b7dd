/// Who calls: bearer tokens verified against the issuer's keys. It must not know where the call goes.
@NullMarked
package dev.guichet.gateway.caller;

import org.jspecify.annotations.NullMarked;
