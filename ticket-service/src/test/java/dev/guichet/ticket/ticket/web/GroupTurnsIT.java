package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.Groups;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which of a group's members gets a new ticket: S2.5.
@QuarkusTest
class GroupTurnsIT {
    private final World world = World.create();
    private final Groups groups = new Groups(world);

    /// Of a desk with an agent and a supervisor; nobody is in one yet.
    @BeforeEach
    void twoGroups() {
        groups.made("first-line");
        groups.made("second-line");
    }

    @Test
    void membersOfTheGroupGetNewTicketsInTurn() {
        groups.member("first-line", AGENT);
        groups.member("second-line", SUPERVISOR);
        world.rules(Map.of("assignment", "round_robin", "group", "first-line"));
        groups.form("critical", "second-line");

        for (int i = 0; i < 2; i++) {
            assertThat(assignee(world.open(REQUESTER))).isEqualTo(address(AGENT));
            assertThat(assignee(world.open(REQUESTER, Map.of("form", "critical"))))
                    .isEqualTo(address(SUPERVISOR));
        }
    }

    /// One group's turns do not take those of another.
    @Test
    void eachGroupTakesTurnsOfItsOwn() throws ExecutionException, InterruptedException {
        for (String group : new String[] {"first-line", "second-line"}) {
            groups.member(group, AGENT);
            groups.member(group, SUPERVISOR);
        }
        world.rules(Map.of("assignment", "round_robin", "group", "first-line"));
        groups.form("critical", "second-line");

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Map<String, Object> more :
                    List.of(Map.<String, Object>of(), Map.<String, Object>of("form", "critical"))) {
                List<Future<String>> asked = IntStream.range(0, 6)
                        .mapToObj(i -> callers.submit(() -> assignee(world.open(REQUESTER, more))))
                        .toList();
                Map<String, Integer> got = new HashMap<>();
                for (Future<String> one : asked) {
                    got.merge(one.get(), 1, Integer::sum);
                }
                assertThat(got).isEqualTo(Map.of(address(AGENT), 3, address(SUPERVISOR), 3));
            }
        }
        for (int i = 0; i < 2; i++) {
            List<String> got = List.of(
                    assignee(world.open(REQUESTER)), assignee(world.open(REQUESTER, Map.of("form", "critical"))));
            assertThat(got.get(0)).isEqualTo(got.get(1));
        }
    }

    @Test
    void theLeastLoadedOfTheGroupGetsTheNext() {
        groups.member("first-line", AGENT);
        world.rules(Map.of("assignment", "least_loaded", "group", "first-line"));

        for (int i = 0; i < 3; i++) {
            assertThat(assignee(world.open(REQUESTER))).isEqualTo(address(AGENT));
        }
        groups.member("first-line", SUPERVISOR);
        assertThat(assignee(world.open(REQUESTER))).isEqualTo(address(SUPERVISOR));
    }

    @Test
    void whoeverAsksIsPassedOverForTheRestOfTheDesk() {
        groups.member("first-line", AGENT);
        world.rules(Map.of("assignment", "round_robin", "group", "first-line"));

        assertThat(assignee(world.open(AGENT))).isEqualTo(address(SUPERVISOR));
        assertThat(assignee(world.open(REQUESTER))).isEqualTo(address(AGENT));
    }

    @Test
    void forAGroupWithoutMembersAnybodyOfTheDeskIsChosen() {
        world.rules(Map.of("assignment", "round_robin", "group", "first-line"));

        List<String> got = IntStream.range(0, 2)
                .mapToObj(i -> assignee(world.open(REQUESTER)))
                .toList();

        assertThat(got).containsExactlyInAnyOrder(address(AGENT), address(SUPERVISOR));
    }

    private String assignee(long ticket) {
        return String.valueOf(world.ticket(AGENT, ticket).getString("assignee.email"));
    }
}
