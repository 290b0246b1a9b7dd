package dev.guichet.ticket.ticket.domain;

/// What a word for a category is to a desk.
public enum CategoryStanding {
    /// The desk has no categories: any word is as good.
    FREE,
    OFFERED,
    UNKNOWN;

    /// @param catalogued whether the desk has categories, own or inherited
    /// @param offered whether the word is one of them and still takes tickets
    public static CategoryStanding of(boolean catalogued, boolean offered) {
        if (!catalogued) {
            return FREE;
        }
        return offered ? OFFERED : UNKNOWN;
    }
}
