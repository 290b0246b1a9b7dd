package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.idempotency.IdempotentWrite;
import dev.guichet.kit.outbox.OutboxRow;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.Assignment;
import dev.guichet.ticket.ticket.app.Turns.Turn;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.Circumstances;
import dev.guichet.ticket.ticket.domain.Content;
import dev.guichet.ticket.ticket.domain.FilledForm;
import dev.guichet.ticket.ticket.domain.OpenedTicket;
import dev.guichet.ticket.ticket.domain.Opening;
import dev.guichet.ticket.ticket.domain.OpeningDecision;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Opens;
import dev.guichet.ticket.ticket.domain.Openings;
import dev.guichet.ticket.ticket.domain.Origin;
import dev.guichet.ticket.ticket.domain.Preparation;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.store.CreationPlan;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From the circumstances to everything that is written: ticket, first message, fact, events and answer.
///
/// @param message id of its first message, taken beforehand
/// @param turn whose the ticket is; null as long as nobody was chosen
/// @param cause id of the request, the event or the mail
/// @param write of whoever wraps the use case
record CreationPlanner(
        long message,
        NewRequest wanted,
        FilledForms forms,
        @Nullable Turn turn,
        String cause,
        IdempotentWrite<OpenedTicket> write) {
    Opening opening() {
        return wanted.opening();
    }

    /// @throws Refused when the ticket does not open
    CreationPlan plan(Circumstances found) {
        return switch (Openings.decide(opening(), found)) {
            case Opens opens -> filled(opens, found);
            case OpeningDecision.MakeKnown strangers -> new CreationPlan.Wait(strangers);
            case OpeningDecision.Refused refused -> throw OpeningProblems.of(refused, found);
        };
    }

    CreationPlanner with(Turn chosen) {
        return new CreationPlanner(message, wanted, forms, chosen, cause, write);
    }

    /// Answers first: those that are refused take nobody's turn.
    private CreationPlan filled(Opens opens, Circumstances found) {
        FilledForm form = opens.form();
        if (form == null) {
            return chosen(opens, opens.content(), found);
        }
        Content checked = forms.checked(form, opens.content(), opens.desk());
        return checked == null ? new CreationPlan.Wait(new Preparation.LoadForm(form)) : chosen(opens, checked, found);
    }

    private CreationPlan chosen(Opens opens, Content content, Circumstances found) {
        if (turn != null) {
            return numbered(opens, content, turn, found);
        }
        return opens.desk().rules().assignment() == Assignment.NOBODY
                ? numbered(opens, content, Turn.NOBODYS, found)
                : new CreationPlan.Wait(new Preparation.ChooseMember(
                        opens.desk(), opens.requester(), opens.organization(), opens.group()));
    }

    private CreationPlan numbered(Opens opens, Content content, Turn whose, Circumstances found) {
        Long number = found.number();
        return number == null
                ? new CreationPlan.Unnumbered(taken -> write(taken, opens, content, whose, found))
                : write(number, opens, content, whose, found);
    }

    private CreationPlan.Write write(long number, Opens opens, Content content, Turn whose, Circumstances found) {
        Act act = new Act(found.caller(), cause, found.now());
        Opened opened = Opened.of(
                number,
                message,
                origin(opens, found, act),
                opens.desk(),
                content,
                opens.observers(),
                whose.member(),
                opens.group(),
                new Spoken(wanted.text(), opening().comesThrough()),
                opens.as(),
                act);
        OpenedTicket made = new OpenedTicket(opened.ticket(), opened.first(), caller(opens, found), act.at());
        return new CreationPlan.Write(
                made,
                TicketTimeline.created(opened.ticket(), message, act),
                TicketMessages.created(opened.ticket(), opened.first(), act).stream()
                        .map(OutboxRow::of)
                        .toList(),
                write.keeping(made));
    }

    private Origin origin(Opens opens, Circumstances found, Act act) {
        String externalId = opening().externalId();
        return new Origin(
                opens.desk().root(),
                opens.organization(),
                opens.requester(),
                opening().comesThrough(),
                act.at(),
                TicketOpening.externalBy(
                        externalId, found.caller().client(), found.caller().person()),
                externalId,
                opens.form(),
                null,
                found.caller().client());
    }

    private static Caller caller(Opens opens, Circumstances found) {
        Set<Role> roles = EnumSet.of(opens.as());
        if (found.agent()) {
            roles.add(Role.AGENT);
        }
        return new Caller(found.caller(), roles);
    }
}
