package dev.guichet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Who of the requester's organization sees the tickets of a desk, besides those who take part.
public enum OrganizationSight {
    /// Those who may see every ticket of their organization.
    @JsonProperty("viewers")
    VIEWERS,

    @JsonProperty("members")
    MEMBERS,

    @JsonProperty("nobody")
    NOBODY
}
