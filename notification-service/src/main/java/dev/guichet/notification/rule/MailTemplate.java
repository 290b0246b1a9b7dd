package dev.guichet.notification.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;

/// What a mail says, by the name that the ledger, the API and the template files share.
public enum MailTemplate {
    @JsonProperty("ticket_created")
    TICKET_CREATED,

    @JsonProperty("ticket_received")
    TICKET_RECEIVED,

    @JsonProperty("agent_reply")
    AGENT_REPLY,

    @JsonProperty("participant_reply")
    PARTICIPANT_REPLY,

    @JsonProperty("solution_proposed")
    SOLUTION_PROPOSED,

    @JsonProperty("solution_refused")
    SOLUTION_REFUSED,

    @JsonProperty("status_changed")
    STATUS_CHANGED,

    @JsonProperty("pending_reminder")
    PENDING_REMINDER,

    @JsonProperty("closed_by_time")
    CLOSED_BY_TIME,

    @JsonProperty("assigned")
    ASSIGNED,

    @JsonProperty("became_urgent")
    BECAME_URGENT,

    @JsonProperty("observer_added")
    OBSERVER_ADDED;

    /// Only the confirmation of creation is also told to the person who acted.
    public boolean toldToItsActor() {
        return this == TICKET_CREATED;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MailTemplate> ofWireName(String wireName) {
        for (MailTemplate template : values()) {
            if (template.wireName().equals(wireName)) {
                return Optional.of(template);
            }
        }
        return Optional.empty();
    }
}
