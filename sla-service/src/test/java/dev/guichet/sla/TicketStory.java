package dev.guichet.sla;

import dev.guichet.events.Actor;
import dev.guichet.events.Channel;
import dev.guichet.events.MessageAdded;
import dev.guichet.events.MessageBody;
import dev.guichet.events.MessageKind;
import dev.guichet.events.ObserversChanged;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import dev.guichet.events.StatusChanged;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketCreated;
import dev.guichet.events.TicketEdited;
import dev.guichet.events.TicketSnapshot;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What ticket-service would tell of one ticket: each call is the next thing that happens to it.
public final class TicketStory {
    public final long number;
    private final Root root;
    private final PersonRef requester;
    private final List<PersonRef> observers = new ArrayList<>();
    private TicketStatus status = TicketStatus.OPEN;
    private Instant since = Instant.now();
    private long episode = 1;
    private long version;

    TicketStory(Root root, long number, PersonRef requester) {
        this.root = root;
        this.number = number;
        this.requester = requester;
    }

    public TicketCreated created() {
        return new TicketCreated(root.meta(++version), snapshot(), "question", "normal", Channel.API, message(), null);
    }

    public StatusChanged opened() {
        return new StatusChanged(
                root.meta(++version), snapshot(), null, status, StatusTrigger.OPENED, null, null, null);
    }

    /// The next episode begins.
    public StatusChanged becomes(TicketStatus next, Instant at) {
        TicketStatus before = status;
        status = next;
        since = at;
        episode++;
        return new StatusChanged(root.meta(++version), snapshot(), before, next, StatusTrigger.REPLY, null, null, null);
    }

    public MessageAdded noted() {
        return new MessageAdded(root.meta(++version), snapshot(), message(), null);
    }

    /// `tags` and `group` are the desk's own.
    public TicketEdited edited(String field) {
        return new TicketEdited(root.meta(++version), snapshot(), List.of(field), null);
    }

    public ObserversChanged observedBy(long person) {
        var observer =
                new PersonRef(person, "Observer", "o" + person + "@guichet.test", "fr", ParticipantRole.OBSERVER);
        observers.add(observer);
        return new ObserversChanged(root.meta(++version), snapshot(), List.of(observer), List.of());
    }

    /// Of the last thing that happened.
    public long version() {
        return version;
    }

    public long episode() {
        return episode;
    }

    private TicketSnapshot snapshot() {
        return new TicketSnapshot(
                number,
                "A subject",
                status,
                episode,
                since,
                root.desk,
                root.client,
                requester,
                List.copyOf(observers),
                null,
                null,
                null);
    }

    private MessageBody message() {
        return new MessageBody(
                Root.someId(),
                MessageKind.NOTE,
                Visibility.INTERNAL,
                Actor.system(),
                ParticipantRole.AGENT,
                Channel.API,
                "Text",
                false,
                null);
    }
}
