package dev.guichet.endtoend.kill;

import dev.guichet.endtoend.desk.Person;
import java.util.ArrayList;
import java.util.List;

/// What one client does with one ticket: open it, and perhaps reply once. It says beforehand what must come of it.
enum Script {
    /// The request alone: the agent is told, and it waits for the desk.
    REQUEST,
    /// The agent answers and asks: two timers start.
    AGENT_ASKS,
    /// The requester adds something: the desk's agent is told.
    REQUESTER_ADDS;

    /// Half of the tickets get a reply, two in three of them from the agent.
    static Script of(int index) {
        return switch (index % 6) {
            case 1, 3 -> AGENT_ASKS;
            case 5 -> REQUESTER_ADDS;
            default -> REQUEST;
        };
    }

    boolean replies() {
        return this != REQUEST;
    }

    Person replier() {
        return this == AGENT_ASKS ? Person.AGENT : Person.REQUESTER;
    }

    /// Types of the events on the topic, in the order of their versions.
    List<String> events() {
        var events = new ArrayList<>(List.of("guichet.TicketCreated.v1", "guichet.StatusChanged.v1"));
        switch (this) {
            case REQUEST -> {}
            case AGENT_ASKS -> events.addAll(List.of("guichet.MessageAdded.v1", "guichet.StatusChanged.v1"));
            case REQUESTER_ADDS -> events.add("guichet.MessageAdded.v1");
        }
        return events;
    }

    /// Timers, as `rule@episode state`.
    List<String> timers() {
        return this == AGENT_ASKS ? List.of("pending_close@2 armed", "pending_reminder@2 armed") : List.of();
    }

    /// Mails, as `recipient template`.
    List<String> mails() {
        String confirmation = Person.REQUESTER.address() + " ticket_created";
        String arrival = Person.AGENT.address() + " ticket_received";
        return switch (this) {
            case REQUEST -> List.of(arrival, confirmation);
            case AGENT_ASKS -> List.of(arrival, Person.REQUESTER.address() + " agent_reply", confirmation);
            case REQUESTER_ADDS -> List.of(Person.AGENT.address() + " participant_reply", arrival, confirmation);
        };
    }
}
