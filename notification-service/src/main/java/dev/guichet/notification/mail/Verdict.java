package dev.guichet.notification.mail;

/// What became of an attempt to hand a mail to the relay.
public sealed interface Verdict {
    /// The relay has it: it answered 250 after the last byte.
    record Accepted() implements Verdict {}

    /// The relay wants it later (4yz).
    ///
    /// @param reason what it said
    record Deferred(int code, String reason) implements Verdict {}

    /// The relay was given the content and never said what became of it: it may have the mail, or not.
    record Unanswered(String reason) implements Verdict {}

    /// No mail will ever go to this address (5.1.z, or a bare 550, 551, 553, 556).
    record WrongAddress(int code, String reason) implements Verdict {}

    /// The relay does not want this mail (any other 5yz).
    record Refused(int code, String reason) implements Verdict {}

    /// A policy forbids it (5.7.z): of whom we may send as or to, so perhaps all mails, or of what this one says.
    record Denied(int code, String reason) implements Verdict {}

    /// No dialogue about this mail took place, so this says nothing about it: no connection, no TLS, no sign-in, no
    /// relaying for us.
    record Unreachable(String reason) implements Verdict {}

    /// What a newer release wrote, and only such a one can send.
    record Unreadable(String reason) implements Verdict {}

    /// We cannot write it.
    record Unsendable(String reason) implements Verdict {}

    /// Whether the relay was told of the mail. What it never heard of says nothing about how often to bother it.
    default boolean isAboutTheMail() {
        return switch (this) {
            case Accepted _, Deferred _, Unanswered _, WrongAddress _, Refused _, Denied _ -> true;
            case Unreachable _, Unreadable _, Unsendable _ -> false;
        };
    }
}
