package dev.guichet.notification.rule;

import dev.guichet.events.PersonRef;
import dev.guichet.events.TicketEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// All that one event gives to tell, before it is known who the members of the desk are.
public record Tellings(TicketEvent event, List<Telling> all) {

    /// True when the answer depends on the directory.
    public boolean needDeskMembers() {
        return all.stream().anyMatch(telling -> switch (telling.audience()) {
            case Audience.Named _ -> false;
            case Audience.DeskMembers _, Audience.Assignee _ -> true;
        });
    }

    /// One notice a person at most; none to the person who acted, except where the template says so; none to a
    /// person without an address.
    ///
    /// @param deskMembers members of the ticket's desk; ignored unless [#needDeskMembers]
    public List<Notice> notices(List<PersonRef> deskMembers) {
        News news = News.of(event);
        Set<Long> told = new HashSet<>();
        return all.stream()
                .flatMap(telling -> people(telling.audience(), deskMembers)
                        .filter(person -> telling.template().toldToItsActor() || !isActor(person))
                        .map(person -> new Notice(telling.template(), person, news)))
                .filter(notice -> !notice.recipient().address().isBlank())
                .filter(notice -> told.add(notice.recipient().id()))
                .toList();
    }

    private static Stream<PersonRef> people(Audience audience, List<PersonRef> deskMembers) {
        return switch (audience) {
            case Audience.Named(var people) -> people.stream();
            case Audience.DeskMembers() -> deskMembers.stream();
            case Audience.Assignee(var person, var instead) -> assignee(person, instead, deskMembers).stream();
        };
    }

    private static List<PersonRef> assignee(long person, boolean instead, List<PersonRef> deskMembers) {
        List<PersonRef> still =
                deskMembers.stream().filter(member -> member.id() == person).toList();
        return still.isEmpty() && instead ? deskMembers : still;
    }

    private boolean isActor(PersonRef person) {
        return Objects.equals(event.meta().actor().person(), person.id());
    }
}
