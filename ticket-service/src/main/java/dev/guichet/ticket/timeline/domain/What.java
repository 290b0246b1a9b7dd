package dev.guichet.ticket.timeline.domain;

/// Kinds of fact.
public enum What {
    CREATED,
    MESSAGE,
    STATUS,
    ASSIGNEE,
    GROUP,
    EDIT,
    OBSERVERS,
    REMINDER,
    FOLLOW_UP;

    /// Whether the fact is a message; a status that a message brought only names it.
    public boolean isSaid() {
        return switch (this) {
            case CREATED, MESSAGE -> true;
            case STATUS, ASSIGNEE, GROUP, EDIT, OBSERVERS, REMINDER, FOLLOW_UP -> false;
        };
    }
}
