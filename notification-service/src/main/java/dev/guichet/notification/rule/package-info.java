/// Who is told what: small named policies over the events of a ticket. Must not know how a mail is written, kept or
/// sent.
@NullMarked
package dev.guichet.notification.rule;

import org.jspecify.annotations.NullMarked;
