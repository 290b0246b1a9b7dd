/// How long a desk lets a ticket wait before time moves it. Must not know timers, tickets, HTTP or the database.
@NullMarked
package dev.guichet.sla.policy.domain;

import org.jspecify.annotations.NullMarked;
