/// What a delivery is and what comes after an attempt. Must not know databases, clocks or SMTP.
@NullMarked
package dev.guichet.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
