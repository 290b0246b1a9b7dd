package dev.guichet.ticket.ticket.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What can be asked of a ticket, in the order views show it.
public enum CommandName {
    @JsonProperty("reply")
    REPLY(true),

    @JsonProperty("note")
    NOTE(true),

    @JsonProperty("ask")
    ASK(true),

    @JsonProperty("hold")
    HOLD(true),

    @JsonProperty("resume")
    RESUME(true),

    @JsonProperty("solve")
    SOLVE(true),

    @JsonProperty("approve")
    APPROVE(true),

    @JsonProperty("refuse")
    REFUSE(true),

    @JsonProperty("archive")
    ARCHIVE(true),

    @JsonProperty("close")
    CLOSE(true),

    @JsonProperty("assign")
    ASSIGN(true),

    @JsonProperty("undo")
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
