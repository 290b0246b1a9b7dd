package dev.guichet.notification.mail;

import dev.guichet.notification.template.DisplayText;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// Tells what a failed dialogue says about the mail from what it says about the relay. Never repeats what was sent.
final class Verdicts {
    /// Too large: the one refusal of `MAIL FROM` that is about the mail.
    private static final int TOO_LARGE = 552;

    private static final int MAX_REASON = 300;

    private Verdicts() {}

    /// @param begun the relay was being given the content of the mail
    static Verdict of(Exception failure, boolean begun) {
        List<Exception> chain = chain(failure);
        return chain.stream()
                .map(Verdicts::answer)
                .filter(answer -> answer != null)
                .findFirst()
                .orElseGet(() -> unanswered(said(chain.getLast()), begun));
    }

    private static Verdict unanswered(String reason, boolean begun) {
        return begun ? new Verdict.Unanswered(reason) : new Verdict.Unreachable(reason);
    }

    /// What the relay answered to `RCPT TO`, `DATA` or the final dot concerns this mail; what it answered before
    /// concerns all mails, and is no answer here.
    private static @Nullable Verdict answer(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException refused -> Answers.about(refused.getReturnCode(), said(refused));
            case SMTPSendFailedException refused
            when !refused.getCommand().startsWith("MAIL") -> Answers.about(refused.getReturnCode(), said(refused));
            case SMTPSendFailedException refused
            when refused.getReturnCode() == TOO_LARGE -> new Verdict.Refused(TOO_LARGE, said(refused));
            default -> null;
        };
    }

    /// A failure and those it came with; Jakarta Mail links them in its own way.
    private static List<Exception> chain(Exception failure) {
        List<Exception> chain = new ArrayList<>();
        @Nullable Exception next = failure;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = next instanceof MessagingException linked ? linked.getNextException() : null;
        }
        return chain;
    }

    private static String said(Exception failure) {
        String message = failure.getMessage();
        String line = DisplayText.line(message == null ? failure.getClass().getSimpleName() : message);
        return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON);
    }
}
