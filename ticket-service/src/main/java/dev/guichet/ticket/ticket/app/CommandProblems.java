package dev.guichet.ticket.ticket.app;

import dev.guichet.http.problem.Violation;
import dev.guichet.http.problem.Worded;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.ticket.domain.Decision;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Why a command is not carried out, with what its caller may do instead, and where.
@ApplicationScoped
class CommandProblems {
    private static final Worded NOWHERE = Worded.of("", "");

    private final FollowUpChain chain;

    CommandProblems(FollowUpChain chain) {
        this.chain = chain;
    }

    /// Within the transaction that holds the ticket's lock. It fails.
    <T> Uni<T> refuse(Asked asked, Decision.Refused refused) {
        Refused problem = problem(refused);
        return pointsOn(refused.refusal())
                ? chain.seen(asked).chain(next -> Uni.createFrom().failure(goingOn(problem, next)))
                : Uni.createFrom().failure(problem);
    }

    private static Refused problem(Decision.Refused refused) {
        TicketRefusal refusal = refused.refusal();
        Refused problem = Refused.because(refusal)
                .extension(
                        "allowedCommands",
                        refused.allowed().stream().map(Rows::wire).toList());
        return refusal == TicketRefusal.OBSERVER_OF_ANOTHER_ORGANIZATION
                ? problem.violation(Violation.at("/email", refusal.code()))
                : problem;
    }

    private static boolean pointsOn(TicketRefusal refusal) {
        return refusal == TicketRefusal.TICKET_IS_CLOSED || refusal == TicketRefusal.TICKET_HAS_FOLLOW_UP;
    }

    private static Refused goingOn(Refused problem, Optional<Ticket> next) {
        return next.map(ticket -> ticket.number().value())
                .map(number -> problem.extension("followUp", number)
                        .arg(
                                "goesOn",
                                Worded.of(
                                        " La demande continue dans le ticket " + number + ".",
                                        " The request goes on in ticket " + number + ".")))
                .orElseGet(() -> problem.arg("goesOn", NOWHERE));
    }
}
