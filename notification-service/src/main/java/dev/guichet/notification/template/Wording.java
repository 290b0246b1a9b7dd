package dev.guichet.notification.template;

import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import dev.guichet.notification.rule.Undone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one language that are not a template: labels, sentences about a status, dates.
final class Wording {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final DateTimeFormatter date;

    Wording(MailLanguage language) {
        words = ResourceBundle.getBundle("wording", language.locale(), Wording.class.getClassLoader(), NO_FALLBACK);
        date = DateTimeFormatter.ofPattern(words.getString("date.pattern"), language.locale());
    }

    String status(TicketStatus status) {
        return words.getString("status." + lower(status));
    }

    /// @param priority its name on the wire
    String priority(String priority) {
        String key = "priority." + priority;
        return words.containsKey(key) ? words.getString(key) : DisplayText.line(priority);
    }

    /// In whose hands a ticket of this status is, said to those who ask or to those who help.
    String holder(TicketStatus status, boolean toDesk) {
        return words.getString("holder." + (toDesk ? "desk." : "participant.") + lower(status));
    }

    String givenToReader() {
        return words.getString("given.reader");
    }

    String givenToGroup(String group) {
        return words.getString("given.group").formatted(group);
    }

    String givenToNobody() {
        return words.getString("given.nobody");
    }

    String happened(StatusTrigger trigger) {
        return words.getString("happened." + lower(trigger));
    }

    String undone(Undone.How how, String by) {
        return words.getString("undone." + lower(how)).formatted(by);
    }

    String back() {
        return words.getString("back.same");
    }

    String backBy(String author) {
        return words.getString("back.other").formatted(author);
    }

    /// At the beginning of a sentence.
    String team() {
        return words.getString("team");
    }

    /// Reasons that are codes have a label; those that people write are shown as written.
    String reason(String reason) {
        String key = "reason." + reason;
        return words.containsKey(key)
                ? words.getString(key)
                : DisplayText.lines(reason).strip();
    }

    String date(Instant instant, ZoneId zone) {
        return date.format(ZonedDateTime.ofInstant(instant, zone));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
