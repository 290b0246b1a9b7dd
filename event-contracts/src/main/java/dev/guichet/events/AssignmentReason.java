package dev.guichet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why the assignee changed when nobody changed it.
public enum AssignmentReason {
    /// the agent is no member of the desk any more
    @JsonProperty("left_desk")
    LEFT_DESK
}
