package dev.guichet.ticket.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.TicketStatus;
import dev.guichet.ticket.desk.domain.AgentReply;
import dev.guichet.ticket.desk.domain.ClosedReply;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.ticket.domain.Decision.Accepted;
import dev.guichet.ticket.ticket.domain.Decision.FollowUp;
import dev.guichet.ticket.ticket.domain.Decision.Refused;
import dev.guichet.ticket.ticket.domain.TicketEvent.StatusChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random lives of tickets: whatever is asked, in whatever order, these stay true.
class RandomWalksTest {
    private static final List<Caller> CALLERS = List.of(
            Tickets.requester(),
            Tickets.observer(),
            Tickets.agent(),
            Tickets.viewer(),
            Tickets.by(Tickets.REQUESTER, Role.REQUESTER, Role.AGENT));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("guichet.walks", 300));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsAskedTheInvariantsHold(long seed) {
        Random random = new Random(seed);
        Instant now = Tickets.NOW;
        Ticket ticket = Tickets.at(rules(random), Tickets.openTicket());
        for (int step : IntStream.range(0, 80).toArray()) {
            now = now.plus(Duration.ofHours(random.nextInt(20)));
            Caller caller = CALLERS.get(random.nextInt(CALLERS.size()));
            CommandName name = CommandName.values()[random.nextInt(CommandName.values().length)];
            ticket = next(ticket, LifecycleMatrixTest.command(name, caller), now, "seed " + seed + " step " + step);
        }
    }

    private static Ticket next(Ticket before, TicketCommand command, Instant now, String where) {
        Set<CommandName> allowed = TicketDecisions.allowedCommands(before, command.by(), now);
        Decision decision = TicketDecisions.decide(before, command, now);
        if (command.name().isShown()) {
            assertThat(decision instanceof Refused)
                    .as("%s: what is listed works, what is not is refused", where)
                    .isEqualTo(!allowed.contains(command.name()));
        }
        return switch (decision) {
            case Refused refused -> {
                assertThat(refused.allowed()).as(where).isEqualTo(allowed);
                yield before;
            }
            case FollowUp() -> {
                assertThat(before.isClosed()).as(where).isTrue();
                yield before.after(new TicketEvent.FollowedUp(new TicketLink(2, 1, Set.of())), now);
            }
            case Accepted(var events) -> {
                Ticket after = before.after(events, now);
                check(before, events, after, now, where);
                yield after;
            }
        };
    }

    private static void check(Ticket before, List<TicketEvent> events, Ticket after, Instant now, String where) {
        long episodes = events.stream().filter(StatusChanged.class::isInstance).count();
        assertThat(after.version()).as(where).isEqualTo(before.version() + events.size());
        long seen = events.stream().filter(TicketEvent::isPublic).count();
        assertThat(after.shown().version()).as(where).isEqualTo(before.shown().version() + seen);
        assertThat(after.shown().at())
                .as(where)
                .isEqualTo(seen == 0 ? before.shown().at() : now);
        assertThat(after.episode().number())
                .as(where)
                .isEqualTo(before.episode().number() + episodes);
        assertThat(after.isClosed()).as(where).isEqualTo(after.closure() != null);
        assertThat(after.isClosed()).as(where).isEqualTo(after.awaiting() == Awaiting.NOBODY);
        if (after.status() != before.status()) {
            assertThat(after.episode().since()).as(where).isEqualTo(now);
        }
        if (before.isClosed() && !after.isClosed()) {
            assertThat(before.closure() == null || before.closure().followUps().isEmpty())
                    .as(where)
                    .isTrue();
            TicketStatus from =
                    before.closure() == null ? null : before.closure().from();
            assertThat(after.status()).as(where).isIn(from, TicketStatus.OPEN);
        }
    }

    private static DeskRules rules(Random random) {
        AgentReply[] onReply = AgentReply.values();
        ClosedReply[] onClosed = ClosedReply.values();
        return Tickets.rules(
                onReply[random.nextInt(onReply.length)],
                onClosed[random.nextInt(onClosed.length)],
                random.nextBoolean());
    }
}
