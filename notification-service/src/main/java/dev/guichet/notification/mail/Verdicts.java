package dev.guichet.notification.mail;

import dev.guichet.notification.template.DisplayText;
import io.vertx.ext.mail.SMTPException;
import java.util.Set;

/// Tells what a failed dialogue says about the mail from what it says about the relay. Never repeats what was sent.
final class Verdicts {
    /// Answers to `RCPT TO`, `DATA` and the final dot concern this mail; those before concern all mails.
    private static final Set<String> ABOUT_THE_MAIL =
            Set.of("recipient address not accepted", "DATA command not accepted", "sending data failed");

    /// The relay closes the channel, whatever it was asked.
    private static final int CLOSING = 421;

    /// Too large: the one refusal of `MAIL FROM` that is about the mail.
    private static final int TOO_LARGE = 552;

    private static final int MAX_REASON = 300;

    private Verdicts() {}

    static Verdict of(Throwable failure) {
        return switch (failure) {
            case SMTPException answer
            when isAboutTheMail(answer) ->
                answer.isPermanent()
                        ? new Verdict.Refused(answer.getReplyCode(), said(answer))
                        : new Verdict.Deferred(answer.getReplyCode(), said(answer));
            case SMTPException answer -> new Verdict.Unreachable(said(answer));
            case IllegalArgumentException _ -> new Verdict.Unsendable("the address is not one mail can be sent to");
            default -> new Verdict.Unreachable(failure.getClass().getSimpleName() + ": " + shortened(message(failure)));
        };
    }

    private static boolean isAboutTheMail(SMTPException answer) {
        String phase = message(answer).split(":", 2)[0];
        return answer.getReplyCode() == TOO_LARGE
                || (ABOUT_THE_MAIL.contains(phase) && answer.getReplyCode() != CLOSING);
    }

    private static String said(SMTPException answer) {
        return shortened(String.join(" ", answer.getReplyMessages()));
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? "" : message;
    }

    private static String shortened(String text) {
        String line = DisplayText.line(text);
        return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON);
    }
}
