package dev.guichet.ticket.desk.domain;

/// Who gets a new ticket of a desk.
public enum Assignment {
    /// Nobody: whoever takes it.
    NOBODY,
    /// The members in turn.
    ROUND_ROBIN,
    /// The member with the fewest tickets that wait for support.
    LEAST_LOADED;

    /// Whether one of the members is chosen, so that there must be some.
    public boolean choosesMember() {
        return switch (this) {
            case NOBODY -> false;
            case ROUND_ROBIN, LEAST_LOADED -> true;
        };
    }
}
