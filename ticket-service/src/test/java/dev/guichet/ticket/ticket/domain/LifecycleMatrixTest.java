package dev.guichet.ticket.ticket.domain;

import static dev.guichet.ticket.ticket.domain.Tickets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.TicketStatus;
import dev.guichet.ticket.ticket.domain.Decision.Accepted;
import dev.guichet.ticket.ticket.domain.Decision.FollowUp;
import dev.guichet.ticket.ticket.domain.Decision.Refused;
import dev.guichet.ticket.ticket.domain.TicketCommand.Approve;
import dev.guichet.ticket.ticket.domain.TicketCommand.Archive;
import dev.guichet.ticket.ticket.domain.TicketCommand.Ask;
import dev.guichet.ticket.ticket.domain.TicketCommand.Assign;
import dev.guichet.ticket.ticket.domain.TicketCommand.Close;
import dev.guichet.ticket.ticket.domain.TicketCommand.Edit;
import dev.guichet.ticket.ticket.domain.TicketCommand.ExpirePending;
import dev.guichet.ticket.ticket.domain.TicketCommand.ExpireSolved;
import dev.guichet.ticket.ticket.domain.TicketCommand.Hold;
import dev.guichet.ticket.ticket.domain.TicketCommand.Note;
import dev.guichet.ticket.ticket.domain.TicketCommand.Observe;
import dev.guichet.ticket.ticket.domain.TicketCommand.Refuse;
import dev.guichet.ticket.ticket.domain.TicketCommand.Remind;
import dev.guichet.ticket.ticket.domain.TicketCommand.Reply;
import dev.guichet.ticket.ticket.domain.TicketCommand.Resume;
import dev.guichet.ticket.ticket.domain.TicketCommand.Solve;
import dev.guichet.ticket.ticket.domain.TicketCommand.StopObserving;
import dev.guichet.ticket.ticket.domain.TicketCommand.Undo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every status × every command × every role, as design.md section 2 has it, against what is decided.
class LifecycleMatrixTest {
    private static final List<TicketStatus> STATUSES = List.of(TicketStatus.values());

    /// A cell: the status it leads to; `=` accepted where it is; `+` a follow-up; `no` refused by state;
    /// `-` not theirs. The closed ticket was closed by the agent a minute ago, from pending.
    private static final String TABLE = """
            command         role       open     pending  on_hold  solved   closed
            REPLY           REQUESTER  =        open     open     open     +
            REPLY           OBSERVER   =        open     open     open     +
            REPLY           AGENT      =        pending  =        solved   no
            REPLY           NONE       -        -        -        -        -
            NOTE            AGENT      =        =        =        =        no
            NOTE            REQUESTER  -        -        -        -        -
            NOTE            OBSERVER   -        -        -        -        -
            NOTE            NONE       -        -        -        -        -
            ASK             AGENT      pending  pending  pending  no       no
            ASK             REQUESTER  -        -        -        -        -
            ASK             OBSERVER   -        -        -        -        -
            ASK             NONE       -        -        -        -        -
            HOLD            AGENT      on_hold  on_hold  no       no       no
            HOLD            REQUESTER  -        -        -        -        -
            HOLD            OBSERVER   -        -        -        -        -
            HOLD            NONE       -        -        -        -        -
            RESUME          AGENT      no       open     open     open     no
            RESUME          REQUESTER  -        -        -        -        -
            RESUME          OBSERVER   -        -        -        -        -
            RESUME          NONE       -        -        -        -        -
            SOLVE           AGENT      solved   solved   solved   no       no
            SOLVE           REQUESTER  -        -        -        -        -
            SOLVE           OBSERVER   -        -        -        -        -
            SOLVE           NONE       -        -        -        -        -
            APPROVE         REQUESTER  no       no       no       closed   no
            APPROVE         AGENT      -        -        -        -        -
            APPROVE         OBSERVER   -        -        -        -        -
            APPROVE         NONE       -        -        -        -        -
            REFUSE          REQUESTER  no       no       no       open     no
            REFUSE          AGENT      -        -        -        -        -
            REFUSE          OBSERVER   -        -        -        -        -
            REFUSE          NONE       -        -        -        -        -
            ARCHIVE         REQUESTER  closed   closed   no       closed   no
            ARCHIVE         AGENT      no       no       no       no       no
            ARCHIVE         OBSERVER   -        -        -        -        -
            ARCHIVE         NONE       -        -        -        -        -
            CLOSE           AGENT      closed   closed   closed   closed   no
            CLOSE           REQUESTER  -        -        -        -        -
            CLOSE           OBSERVER   -        -        -        -        -
            CLOSE           NONE       -        -        -        -        -
            UNDO            AGENT      no       no       no       no       pending
            UNDO            REQUESTER  no       no       no       no       no
            UNDO            OBSERVER   -        -        -        -        -
            UNDO            NONE       -        -        -        -        -
            ASSIGN          AGENT      =        =        =        =        no
            ASSIGN          REQUESTER  -        -        -        -        -
            ASSIGN          OBSERVER   -        -        -        -        -
            ASSIGN          NONE       -        -        -        -        -
            EDIT            AGENT      =        =        =        =        no
            EDIT            REQUESTER  =        =        =        =        no
            EDIT            OBSERVER   -        -        -        -        -
            EDIT            NONE       -        -        -        -        -
            OBSERVE         AGENT      =        =        =        =        no
            OBSERVE         REQUESTER  =        =        =        =        no
            OBSERVE         OBSERVER   -        -        -        -        -
            OBSERVE         NONE       -        -        -        -        -
            STOP_OBSERVING  AGENT      =        =        =        =        =
            STOP_OBSERVING  REQUESTER  =        =        =        =        =
            STOP_OBSERVING  OBSERVER   =        =        =        =        =
            STOP_OBSERVING  NONE       -        -        -        -        -
            REMIND          TIME       =        =        =        =        =
            EXPIRE_PENDING  TIME       =        closed   =        =        =
            EXPIRE_SOLVED   TIME       =        =        =        closed   =
            """;

    record Cell(CommandName command, String role, TicketStatus status, String expected) {}

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellOfTheTableIsWhatIsDecided(Cell cell) {
        Ticket ticket = Tickets.ticketIn(cell.status);

        Decision decision = TicketDecisions.decide(ticket, command(cell.command, caller(cell.role)), NOW);

        switch (decision) {
            case Accepted(var events) -> {
                boolean moved = events.stream().anyMatch(TicketEvent.StatusChanged.class::isInstance);
                assertThat(moved ? wire(ticket.after(events, NOW).status()) : "=")
                        .isEqualTo(cell.expected);
            }
            case FollowUp() -> assertThat(cell.expected).isEqualTo("+");
            case Refused(var refusal, var allowed) -> {
                assertThat(refusal.name().startsWith("ONLY_FOR") ? "-" : "no").isEqualTo(cell.expected);
                assertThat(allowed).doesNotContain(cell.command);
            }
        }
    }

    @Test
    void everyCommandAndRoleHasItsRow() {
        List<String> rows = TABLE.lines()
                .skip(1)
                .map(line -> line.substring(0, 27).strip().replaceAll(" +", " "))
                .toList();
        Stream<String> expected = Arrays.stream(CommandName.values()).flatMap(command -> switch (command) {
            case REMIND, EXPIRE_PENDING, EXPIRE_SOLVED -> Stream.of(command + " TIME");
            case REPLY,
                    NOTE,
                    ASK,
                    HOLD,
                    RESUME,
                    SOLVE,
                    APPROVE,
                    REFUSE,
                    ARCHIVE,
                    CLOSE,
                    ASSIGN,
                    UNDO,
                    EDIT,
                    OBSERVE,
                    STOP_OBSERVING ->
                Stream.of("REQUESTER", "AGENT", "OBSERVER", "NONE").map(role -> command + " " + role);
        });
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    static Stream<Cell> cells() {
        return TABLE.lines().skip(1).flatMap(line -> {
            String[] words = line.strip().split(" +", -1);
            return STATUSES.stream()
                    .map(status -> new Cell(
                            CommandName.valueOf(words[0]), words[1], status, words[2 + STATUSES.indexOf(status)]));
        });
    }

    private static Caller caller(String role) {
        return switch (role) {
            case "REQUESTER" -> Tickets.requester();
            case "OBSERVER" -> Tickets.observer();
            case "AGENT" -> Tickets.agent();
            case "TIME" -> Caller.time();
            default -> Tickets.viewer();
        };
    }

    static TicketCommand command(CommandName name, Caller by) {
        long episode = Tickets.openTicket().episode().number();
        return switch (name) {
            case REPLY -> new Reply(by, 88, null);
            case NOTE -> new Note(by, 88);
            case ASK -> new Ask(by, null);
            case HOLD -> new Hold(by, "waiting for the carrier");
            case RESUME -> new Resume(by, null);
            case SOLVE -> new Solve(by, 88);
            case APPROVE -> new Approve(by);
            case REFUSE -> new Refuse(by, 88, "it still fails");
            case ARCHIVE -> new Archive(by);
            case CLOSE -> new Close(by, CloseReason.SPAM);
            case ASSIGN -> new Assign(by, Tickets.AGENT);
            case UNDO -> new Undo(by);
            case EDIT -> new Edit(by, new Content("Other", null, Priority.HIGH, null, List.of(), "{}"), null);
            case OBSERVE -> new Observe(by, List.of(Tickets.COLLEAGUE), false);
            case STOP_OBSERVING -> new StopObserving(by, Tickets.OBSERVER.id());
            case REMIND -> new Remind(episode, null);
            case EXPIRE_PENDING -> new ExpirePending(episode);
            case EXPIRE_SOLVED -> new ExpireSolved(episode);
        };
    }

    private static String wire(TicketStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
