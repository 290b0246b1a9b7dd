package dev.guichet.notification.mail;

/// What became of an attempt to hand a mail to the relay.
public sealed interface Verdict {
    /// The relay has it: it answered 250 after the last byte.
    record Accepted() implements Verdict {}

    /// The relay wants it later (4yz).
    ///
    /// @param reason what it said
    record Deferred(int code, String reason) implements Verdict {}

    /// The relay does not want it (5yz).
    record Refused(int code, String reason) implements Verdict {}

    /// No dialogue about this mail took place, so this says nothing about it: no connection, no TLS, no sign-in.
    record Unreachable(String reason) implements Verdict {}

    /// We cannot write it.
    record Unsendable(String reason) implements Verdict {}
}
