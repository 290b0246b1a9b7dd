/// The mail server's process and how its mails are shown. It must not know the other parts.
@NullMarked
package dev.guichet.local.mail;

import org.jspecify.annotations.NullMarked;
