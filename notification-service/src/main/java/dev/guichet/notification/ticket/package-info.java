/// Where each ticket is, as far as the rights on its mails need it. Must not know what is written in it.
@NullMarked
package dev.guichet.notification.ticket;

import org.jspecify.annotations.NullMarked;
