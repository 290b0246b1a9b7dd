/// How the timers of a ticket are asked for over HTTP. Must not know how they are kept.
@NullMarked
package dev.guichet.sla.timer.web;

import org.jspecify.annotations.NullMarked;
