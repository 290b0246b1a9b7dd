package dev.guichet.sla.policy.domain;

import java.time.Duration;

/// What a request says of one duration of a policy.
public sealed interface Setting {
    /// Nothing was said: it stays as it is.
    record Keep() implements Setting {}

    /// The rule is switched off.
    record Off() implements Setting {}

    record After(Duration duration) implements Setting {}

    /// A text that is no ISO 8601 duration of days, hours, minutes and seconds.
    record Unknown(String text) implements Setting {}
}
