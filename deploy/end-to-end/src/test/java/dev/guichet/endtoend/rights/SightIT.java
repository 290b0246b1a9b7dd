package dev.guichet.endtoend.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/// D16: whichever way somebody asks, they see the same tickets, and the same notes: by number, in lists, by words, in
/// the thread, on the clock, in the ledger of mails.
@Order(39)
class SightIT {
    private static final Set<Caller> NOWHERE = Set.of(Caller.OPERATOR, Caller.ANONYMOUS);

    /// Each ticket of the world and its subject.
    private static final Map<String, String> TICKETS = Map.of(
            "ticket", "subject",
            "archived", "archivedSubject",
            "other.ticket", "other.subject",
            "other.archived", "other.archivedSubject");

    private final RightsWorld world = RightsWorld.shared();
    private final Names names = world.names(Caller.ADMIN);

    @TestFactory
    Stream<DynamicTest> everyWayToATicketShowsTheSame() {
        return everybody("tickets of ", caller -> {
            Api api = world.cast.api(caller);
            Set<String> byNumber = those(ticket -> read(api, "/tickets/{" + ticket + "}"));

            assertThat(those(ticket -> listed(api, "/tickets?limit=200", ticket)
                            || listed(api, "/tickets?view=archive&limit=200", ticket)))
                    .as("lists")
                    .isEqualTo(byNumber);
            assertThat(those(ticket -> listed(api, "/tickets?limit=200&q={" + TICKETS.get(ticket) + "}", ticket)
                            || listed(api, "/tickets?view=archive&limit=200&q={" + TICKETS.get(ticket) + "}", ticket)))
                    .as("search")
                    .isEqualTo(byNumber);
            for (String part : List.of("messages", "timeline", "sla")) {
                assertThat(those(ticket -> read(api, "/tickets/{" + ticket + "}/" + part)))
                        .as(part)
                        .isEqualTo(byNumber);
            }
            assertThat(byNumber).as("mails").containsAll(those(ticket -> mailsOf(api, ticket)));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyWayToANoteShowsTheSame() {
        return everybody("notes of ", caller -> {
            Api api = world.cast.api(caller);
            for (String prefix : List.of("", "other.")) {
                boolean byId = read(api, named("/tickets/{ticket}/messages/{note}", prefix));

                assertThat(shows(api, named("/tickets/{ticket}/messages?limit=200", prefix), prefix + "noteText"))
                        .as("messages")
                        .isEqualTo(byId);
                assertThat(shows(api, named("/tickets/{ticket}/timeline?limit=200", prefix), prefix + "noteText"))
                        .as("timeline")
                        .isEqualTo(byId);
                // words of notes are not searched, so nobody finds more by them than they may read
                assertThat(byId || !listed(api, named("/tickets?q={noteText}", prefix), prefix + "ticket"))
                        .as("search")
                        .isTrue();
            }
        });
    }

    /// Nobody is written to about what they could not look at.
    @TestFactory
    Stream<DynamicTest> whoeverIsMailedSeesTheTicket() {
        return everybody("mails to ", caller -> {
            Api api = world.cast.api(caller);
            String address = world.cast.address(caller.column());
            assertThat(those(ticket -> read(api, "/tickets/{" + ticket + "}")))
                    .containsAll(those(ticket -> mailedTo(address, ticket)));
        });
    }

    private boolean mailedTo(String address, String ticket) {
        Api ledger = world.cast.api(ticket.startsWith("other.") ? Caller.ELSEWHERE : Caller.ADMIN);
        return ledger.get(names.in("/deliveries?limit=200&ticket={" + ticket + "}"))
                .expect(200)
                .text()
                .contains(address);
    }

    private boolean mailsOf(Api api, String ticket) {
        return !api.get(names.in("/deliveries?limit=200&ticket={" + ticket + "}"))
                .expect(200)
                .body()
                .path("items")
                .isEmpty();
    }

    private static String named(String template, String prefix) {
        return template.replace("{", "{" + prefix);
    }

    private boolean read(Api api, String template) {
        return api.get(names.in(template)).expect(200, 404).status() == 200;
    }

    private boolean shows(Api api, String template, String name) {
        Answer answer = api.get(names.in(template)).expect(200, 404);
        return answer.status() == 200 && answer.text().contains(names.get(name).toString());
    }

    private boolean listed(Api api, String template, String ticket) {
        var items = api.get(names.in(template)).expect(200).body().path("items");
        return Json.texts(items, "/number").contains(names.get(ticket).toString());
    }

    private static Set<String> those(Predicate<String> seen) {
        return TICKETS.keySet().stream().filter(seen).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<DynamicTest> everybody(String what, Consumer<Caller> claim) {
        return Arrays.stream(Caller.values())
                .filter(caller -> !NOWHERE.contains(caller))
                .map(caller -> DynamicTest.dynamicTest(what + caller.column(), () -> claim.accept(caller)));
    }
}
