package dev.guichet.notification.rule;

import dev.guichet.events.PersonRef;
import dev.guichet.events.TicketEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// All that one event gives to tell, before it is known who the members of the desk are.
public record Notifications(TicketEvent event, List<Notification> all) {

    /// True when the answer depends on the directory.
    public boolean needDeskMembers() {
        return all.stream().anyMatch(notification -> switch (notification.audience()) {
            case Audience.Named _ -> false;
            case Audience.DeskMembers _, Audience.Assignee _ -> true;
        });
    }

    /// One notice a person at most; none to the person who acted, except where the template says so; none to a
    /// person without an address.
    ///
    /// @param staff of the ticket's desk; ignored unless [#needDeskMembers]
    public List<RecipientNotice> notices(DeskStaff staff) {
        NotificationContent content = NotificationContent.of(event);
        Set<Long> told = new HashSet<>();
        return all.stream()
                .flatMap(notification -> people(notification.audience(), staff)
                        .filter(person -> notification.template().toldToItsActor() || !isActor(person))
                        .map(person -> new RecipientNotice(notification.template(), person, content)))
                .filter(notice -> !notice.recipient().address().isBlank())
                .filter(notice -> told.add(notice.recipient().id()))
                .toList();
    }

    private static Stream<PersonRef> people(Audience audience, DeskStaff staff) {
        return switch (audience) {
            case Audience.Named(var people) -> people.stream();
            case Audience.DeskMembers() -> staff.inCharge().stream();
            case Audience.Assignee(var person, var instead) ->
                staff.member(person)
                        .map(Stream::of)
                        .orElseGet(() -> instead ? staff.inCharge().stream() : Stream.empty());
        };
    }

    private boolean isActor(PersonRef person) {
        return Objects.equals(event.meta().actor().person(), person.id());
    }
}
