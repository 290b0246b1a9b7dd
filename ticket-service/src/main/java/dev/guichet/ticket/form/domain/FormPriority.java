package dev.guichet.ticket.form.domain;

/// What a form raises the priority of its tickets to. The same words as a ticket's, which this feature cannot know
/// without going round in a circle.
public enum FormPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
