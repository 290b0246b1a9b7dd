package dev.guichet.ticket.ticket.domain;

/// What can be asked of a ticket, in the order views show it.
public enum CommandName {
    REPLY(true),
    NOTE(true),
    ASK(true),
    HOLD(true),
    RESUME(true),
    SOLVE(true),
    APPROVE(true),
    REFUSE(true),
    ARCHIVE(true),
    CLOSE(true),
    ASSIGN(true),
    UNDO(true),
    EDIT(false),
    OBSERVE(false),
    STOP_OBSERVING(false),
    REMIND(false),
    EXPIRE_PENDING(false),
    EXPIRE_SOLVED(false);

    private final boolean shown;

    CommandName(boolean shown) {
        this.shown = shown;
    }

    /// Whether `allowedCommands` tells of it; plain editing and time are not commands to a caller.
    public boolean isShown() {
        return shown;
    }
}
