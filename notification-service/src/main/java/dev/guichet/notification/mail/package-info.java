/// Mails as they go over the wire: headers, reply addresses, SMTP. Must not know why a mail is sent.
@NullMarked
package dev.guichet.notification.mail;

import org.jspecify.annotations.NullMarked;
