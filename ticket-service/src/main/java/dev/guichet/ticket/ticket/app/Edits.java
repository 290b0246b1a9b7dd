package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.ticket.domain.CategoryStanding;
import dev.guichet.ticket.ticket.domain.Content;
import dev.guichet.ticket.ticket.domain.DeskTerms;
import dev.guichet.ticket.ticket.domain.FilledForm;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketCommand;
import dev.guichet.ticket.ticket.domain.TicketCommand.Edit;
import dev.guichet.ticket.ticket.store.TicketStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/// Corrections of what tickets say of themselves. The desk takes them by the same terms as new tickets, answers by the
/// version of the form that the ticket was filled in with.
@ApplicationScoped
public class Edits {
    private final TicketStore store;
    private final FilledForms forms;

    Edits(TicketStore store, FilledForms forms) {
        this.store = store;
        this.forms = forms;
    }

    /// Within the transaction that holds the ticket's lock.
    ///
    /// @throws dev.guichet.kit.problem.Refused when the desk does not take it
    public Uni<TicketCommand> edit(Asked asked, Content content) {
        // Whoever may not edit learns nothing of what the desk takes: the command itself is refused.
        return mayEdit(asked)
                ? taken(asked.ticket(), content).map(taken -> new Edit(asked.by(), taken))
                : Uni.createFrom().item(new Edit(asked.by(), content));
    }

    private static boolean mayEdit(Asked asked) {
        return !asked.ticket().isClosed()
                && (asked.by().is(Role.REQUESTER) || asked.by().is(Role.AGENT));
    }

    private Uni<Content> taken(Ticket ticket, Content after) {
        return standing(ticket, after)
                .invoke(category -> DeskTerms.refusal(ticket.content(), after, category, ticket.rules())
                        .ifPresent(refused -> {
                            throw OpeningProblems.of(refused, ticket.desk());
                        }))
                .chain(() -> answered(ticket, DeskTerms.content(after, ticket.rules())));
    }

    private Uni<CategoryStanding> standing(Ticket ticket, Content after) {
        String category = after.category();
        return category == null || category.equals(ticket.content().category())
                ? Uni.createFrom().item(CategoryStanding.FREE)
                : store.standing(category, ticket.desk());
    }

    private Uni<Content> answered(Ticket ticket, Content after) {
        FilledForm form = ticket.origin().form();
        return form == null || Objects.equals(ticket.content().fields(), after.fields())
                ? Uni.createFrom().item(after)
                : forms.check(form, after, ticket.desk());
    }
}
