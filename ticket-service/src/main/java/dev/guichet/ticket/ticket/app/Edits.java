package dev.guichet.ticket.ticket.app;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.ticket.domain.CategoryStanding;
import dev.guichet.ticket.ticket.domain.Content;
import dev.guichet.ticket.ticket.domain.DeskTerms;
import dev.guichet.ticket.ticket.domain.FilledForm;
import dev.guichet.ticket.ticket.domain.FormDemands;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.domain.TagTerms;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketCommand;
import dev.guichet.ticket.ticket.domain.TicketCommand.Edit;
import dev.guichet.ticket.ticket.domain.TicketDecisions;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import dev.guichet.ticket.ticket.store.TicketStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Corrections of what tickets say of themselves. The desk takes them by the same terms as new tickets, answers by the
/// version of the form that the ticket was filled in with; kind and priority by what the form says now.
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
    /// @param tagged whether the correction names tags
    /// @param group slug of the group it is to be in: null leaves it, empty takes it out of its group
    /// @throws Refused when the desk does not take it
    public Uni<TicketCommand> edit(Asked asked, Content content, boolean tagged, @Nullable Optional<String> group) {
        // Whoever may not edit learns nothing of what the desk takes: the command itself is refused.
        return mayEdit(asked)
                ? taken(asked, content, tagged)
                        .chain(taken ->
                                group(asked, group).map(wanted -> new Edit(asked.by(), taken, wanted.orElse(null))))
                : Uni.createFrom()
                        .item(new Edit(asked.by(), content, asked.ticket().group()));
    }

    private static boolean mayEdit(Asked asked) {
        return !asked.ticket().isClosed()
                && (asked.by().is(Role.REQUESTER) || asked.by().is(Role.AGENT));
    }

    private Uni<Content> taken(Asked asked, Content after, boolean tagged) {
        Ticket ticket = asked.ticket();
        if (tagged) {
            TagTerms.refusal(asked.by()).ifPresent(refused -> {
                throw OpeningProblems.of(refused, ticket.desk());
            });
        }
        return standing(ticket, after)
                .chain(category -> demands(ticket, after).map(form -> fitting(ticket, after, category, form)))
                .chain(fitting -> answered(ticket, fitting));
    }

    private static Content fitting(Ticket ticket, Content after, CategoryStanding category, FormDemands form) {
        Content before = ticket.content();
        DeskTerms.refusal(before, after, category, ticket.rules(), form).ifPresent(refused -> {
            throw OpeningProblems.of(refused, ticket.desk());
        });
        return DeskTerms.content(before, after, ticket.rules(), form);
    }

    /// What stays as it is may be older than what the form says.
    private Uni<FormDemands> demands(Ticket ticket, Content after) {
        FilledForm form = ticket.origin().form();
        return form == null || DeskTerms.isOfTheSameKindAndPriority(ticket.content(), after)
                ? Uni.createFrom().item(FormDemands.NONE)
                : forms.demands(form);
    }

    private Uni<Optional<DeskGroup>> group(Asked asked, @Nullable Optional<String> wanted) {
        Ticket ticket = asked.ticket();
        if (wanted == null) {
            return Uni.createFrom().item(Optional.ofNullable(ticket.group()));
        }
        if (!asked.by().is(Role.AGENT)) {
            throw onlyForAgents(asked);
        }
        return wanted.map(slug -> store.group(slug, ticket.desk()).map(found -> Optional.of(known(found))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static DeskGroup known(Optional<DeskGroup> found) {
        return found.orElseThrow(() -> Refused.because(DeskRefusal.UNKNOWN_GROUP)
                .violation(Violation.at("/group", DeskRefusal.UNKNOWN_GROUP.code())));
    }

    private static Refused onlyForAgents(Asked asked) {
        return Refused.because(TicketRefusal.ONLY_FOR_AGENTS)
                .extension(
                        "allowedCommands",
                        TicketDecisions.allowedCommands(asked.ticket(), asked.by(), asked.now()).stream()
                                .map(Rows::wire)
                                .toList());
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
