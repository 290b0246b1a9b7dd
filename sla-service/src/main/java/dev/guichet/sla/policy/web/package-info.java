/// How policies are asked for over HTTP. Must not know how they are kept.
@NullMarked
package dev.guichet.sla.policy.web;

import org.jspecify.annotations.NullMarked;
