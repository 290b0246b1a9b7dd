package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.ticket.domain.Content;
import dev.guichet.ticket.ticket.domain.DeskTerms;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketCommand;
import dev.guichet.ticket.ticket.domain.TicketCommand.Edit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Corrections of what tickets say of themselves. The desk takes them by the same terms as new tickets.
@ApplicationScoped
public class Edits {
    /// @throws dev.guichet.kit.problem.Refused when the desk does not take it
    public Uni<TicketCommand> edit(Asked asked, Content content) {
        return Uni.createFrom().item(new Edit(asked.by(), mayEdit(asked) ? taken(asked.ticket(), content) : content));
    }

    /// Whoever may not edit learns nothing of what the desk takes: the command itself is refused.
    private static boolean mayEdit(Asked asked) {
        return asked.by().is(Role.REQUESTER) || asked.by().is(Role.AGENT);
    }

    private static Content taken(Ticket ticket, Content content) {
        DeskRules rules = ticket.rules();
        DeskTerms.refusal(ticket.content(), content, rules).ifPresent(refused -> {
            throw OpeningProblems.of(refused, ticket.desk());
        });
        return DeskTerms.content(content, rules);
    }
}
