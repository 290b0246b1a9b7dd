package dev.guichet.ticket.desk.domain;

/// Who gets a new ticket of a desk.
public enum Assignment {
    /// Nobody: whoever takes it.
    NOBODY,
    /// The members in turn.
    ROUND_ROBIN,
    /// The member with the fewest tickets that wait for support.
    LEAST_LOADED,
    /// The account manager of the requester's organization, when they are a member; otherwise nobody.
    ACCOUNT_MANAGER;

    /// Whether the members take turns, so that there must be some.
    public boolean takesTurns() {
        return switch (this) {
            case NOBODY, ACCOUNT_MANAGER -> false;
            case ROUND_ROBIN, LEAST_LOADED -> true;
        };
    }
}
