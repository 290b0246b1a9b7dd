package dev.guichet.notification.mail;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an answer to `RCPT TO`, `DATA` or the content is about: the mail, its address, or ourselves. Relays say 550 of
/// all three; what they mean is in the enhanced code (RFC 3463), or in the word "relay".
final class Answers {
    private static final int DEFERRED = 400;
    private static final int PERMANENT = 500;

    /// The relay closes the channel, whatever it was asked.
    private static final int CLOSING = 421;

    /// Sign in first, sign in with more, sign in under TLS (RFC 4954).
    private static final Set<Integer> ABOUT_OUR_SIGN_IN = Set.of(530, 534, 535, 538);

    /// No such mailbox, not here, not allowed to be named, a domain that takes no mail.
    private static final Set<Integer> ABOUT_THE_ADDRESS = Set.of(550, 551, 553, 556);

    private static final Pattern ENHANCED = Pattern.compile("\\d{3}[ -]5\\.(\\d{1,3})\\.\\d{1,3}\\b");
    private static final String ADDRESSING = "1";
    private static final String POLICY = "7";

    /// As a word of a sentence, not as part of a name or an address.
    private static final Pattern NO_RELAYING =
            Pattern.compile("(?<![\\w.@+-])relay(ing)?(?![\\w.@+-]*[\\w@])", Pattern.CASE_INSENSITIVE);

    private Answers() {}

    /// @param said the whole answer, code first
    /// @return null when it says nothing about the mail
    static @Nullable Verdict about(int code, String said) {
        if (code < DEFERRED || code == CLOSING) {
            return null;
        }
        return code < PERMANENT ? new Verdict.Deferred(code, said) : never(code, said);
    }

    private static Verdict never(int code, String said) {
        Optional<String> subject = subject(said);
        if (ABOUT_OUR_SIGN_IN.contains(code)) {
            return new Verdict.Unreachable(said);
        }
        if (subject.filter(ADDRESSING::equals).isPresent()) {
            return new Verdict.WrongAddress(code, said);
        }
        if (NO_RELAYING.matcher(said).find()) {
            return new Verdict.Unreachable(said);
        }
        if (subject.filter(POLICY::equals).isPresent()) {
            return new Verdict.Denied(code, said);
        }
        return subject.isEmpty() && ABOUT_THE_ADDRESS.contains(code)
                ? new Verdict.WrongAddress(code, said)
                : new Verdict.Refused(code, said);
    }

    private static Optional<String> subject(String said) {
        Matcher code = ENHANCED.matcher(said);
        return code.lookingAt() ? Optional.of(code.group(1)) : Optional.empty();
    }
}
