package dev.guichet.ticket.form.domain;

import dev.guichet.ticket.desk.domain.TimePrecision;
import java.time.ZoneId;
import java.util.List;

/// What answers are read with, besides the form.
///
/// @param zone of a time that names none
/// @param minimum how exactly a moment is told at least, where the form does not say
/// @param offsetRequired whether a time must say its offset or zone
/// @param attachmentNames file names of what comes with the answers
public record AnswerContext(ZoneId zone, TimePrecision minimum, boolean offsetRequired, List<String> attachmentNames) {
    public AnswerContext {
        attachmentNames = List.copyOf(attachmentNames);
    }
}
