package dev.guichet.sla.timer.web;

import static dev.guichet.events.TicketStatus.OPEN;
import static dev.guichet.events.TicketStatus.PENDING;
import static dev.guichet.events.TicketStatus.SOLVED;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.DeskRole;
import dev.guichet.events.TicketEvent;
import dev.guichet.kit.testing.unseen.History;
import dev.guichet.kit.testing.unseen.Question;
import dev.guichet.sla.Broker;
import dev.guichet.sla.Caller;
import dev.guichet.sla.Root;
import dev.guichet.sla.Rows;
import dev.guichet.sla.Scene;
import dev.guichet.sla.TicketStory;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Tickets that wait, or do not. What may be seen happens to each; what may not, in restless ones only.
final class SlaHistory implements History {
    /// So far ahead that nothing comes due.
    private static final Instant SINCE = Instant.parse("2036-01-05T09:00:00Z");

    private final Scene scene = Scene.played();
    private final Caller caller;
    private final boolean restless;
    private final Map<String, TicketStory> tickets = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private long deskVersion = 1;
    private int acts;

    private SlaHistory(Function<Scene, Caller> who, boolean restless) {
        this.caller = who.apply(scene);
        this.restless = restless;
        for (String name : new String[] {"open", "pending", "solved", "reopened"}) {
            TicketStory ticket = scene.root.ticketOf(scene.requesterId);
            tickets.put(name, ticket);
            names.put(name, Long.toString(ticket.number));
            happens(ticket, ticket.opened());
        }
        names.put("unknown", Long.toString(Root.someId()));
        names.put("desk", scene.root.desk.slug());
        happens(of("pending"), of("pending").becomes(PENDING, SINCE));
        happens(of("solved"), of("solved").becomes(SOLVED, SINCE.plusSeconds(1)));
        happens(
                of("reopened"),
                of("reopened").becomes(PENDING, SINCE),
                of("reopened").becomes(OPEN, SINCE));
    }

    static SlaHistory quiet(Function<Scene, Caller> who) {
        return new SlaHistory(who, false);
    }

    static SlaHistory restless(Function<Scene, Caller> who) {
        return new SlaHistory(who, true);
    }

    /// The next thing that everybody sees.
    void goesOn() {
        happens(of("open"), of("open").becomes(PENDING, SINCE.plusSeconds(60)));
        happens(of("pending"), of("pending").becomes(PENDING, SINCE.plusSeconds(90)));
        happens(of("solved"), of("solved").becomes(OPEN, SINCE.plusSeconds(120)));
    }

    /// As if a note began an episode.
    void leak() {
        happens(of("pending"), of("pending").becomes(PENDING, SINCE));
    }

    int acts() {
        return acts;
    }

    @Override
    public RequestSpecification caller() {
        return caller.in(scene.root);
    }

    @Override
    public Map<String, String> names() {
        return names;
    }

    @Override
    public void before(int step, Question next) {
        if (!restless) {
            return;
        }
        Broker.publish(scene.root.desk(
                scene.root.desk,
                ++deskVersion,
                Root.member(Root.someId(), step % 2 == 0 ? DeskRole.AGENT : DeskRole.SUPERVISOR)));
        policyConfirmed();
        tickets.forEach((name, ticket) -> {
            if (next.path().contains("{" + name + "}") || !next.path().contains("{")) {
                happens(ticket, ticket.noted(), ticket.edited("tags"), ticket.edited("group"));
            }
        });
    }

    /// The same durations in one more version.
    private void policyConfirmed() {
        scene.administrator
                .in(scene.root)
                .contentType(ContentType.JSON)
                .body(Map.of("pendingReminderAfter", "P3D", "pendingCloseAfter", "P5D", "solvedCloseAfter", "P4D"))
                .put(scene.policy())
                .then()
                .statusCode(200);
        acts++;
    }

    private TicketStory of(String name) {
        return Objects.requireNonNull(tickets.get(name));
    }

    private void happens(TicketStory ticket, TicketEvent... events) {
        Broker.publish(events);
        acts += events.length;
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Rows.version(ticket.number).contains(Long.toString(ticket.version())));
    }
}
