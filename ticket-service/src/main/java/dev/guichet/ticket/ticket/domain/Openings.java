package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.ActorKind;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.ticket.domain.OpeningDecision.MakeKnown;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Opens;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who may open a ticket for whom, at which desk, followed by whom.
public final class Openings {
    private Openings() {}

    public static OpeningDecision decide(Opening opening, Circumstances found) {
        boolean integrator = found.caller().kind() == ActorKind.INTEGRATOR;
        if (found.taken() != null) {
            return new Refused(TicketRefusal.EXTERNAL_ID_TAKEN, "/externalId");
        }
        if (integrator && opening.requester() == null) {
            return new Refused(TicketRefusal.REQUESTER_REQUIRED, "/requester");
        }
        Participant requester = found.requester();
        Structure organization = found.organization();
        if (requester == null || organization == null) {
            return unknownRequester(opening, found, integrator);
        }
        boolean themselves = Objects.equals(found.caller().person(), requester.id());
        if (integrator && !organization.path().contains(found.callerOrganization())) {
            return new Refused(TicketRefusal.UNKNOWN_REQUESTER, "/requester/email");
        }
        if (!integrator && !themselves && !found.agent()) {
            return new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/requester");
        }
        if (opening.channel() != null && !integrator && !found.agent()) {
            return new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/channel");
        }
        Desk desk = found.desk();
        if (desk == null) {
            return opening.desk() == null
                    ? new Refused(DeskRefusal.NO_DESK, "/desk")
                    : new Refused(DeskRefusal.UNKNOWN_DESK, "/desk");
        }
        Role as = themselves || integrator ? Role.REQUESTER : Role.AGENT;
        Content content = DeskTerms.content(opening.content(), desk.rules(), found.form());
        Opens opens =
                new Opens(requester, organization, desk, List.of(), as, filled(opening, found), content, found.group());
        return DeskTerms.refusal(opening, desk, found)
                .<OpeningDecision>map(refused -> refused)
                .orElseGet(() -> followed(opening, found, opens, integrator));
    }

    private static @Nullable FilledForm filled(Opening opening, Circumstances found) {
        OfferedForm form = found.form();
        return opening.form() == null || form == null ? null : form.filled();
    }

    private static OpeningDecision unknownRequester(Opening opening, Circumstances found, boolean integrator) {
        if (opening.requester() == null) {
            return new Refused(TicketRefusal.REQUESTER_REQUIRED, "/requester");
        }
        if (!integrator && !found.agent()) {
            return new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/requester");
        }
        Desk desk = found.desk();
        long home = integrator || desk == null ? found.callerOrganization() : desk.organization();
        return new MakeKnown(List.of(opening.requester()), home);
    }

    private static OpeningDecision followed(Opening opening, Circumstances found, Opens opens, boolean integrator) {
        List<Participant> observers = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String address : opening.observers()) {
            found.observers().stream()
                    .filter(person -> person.email().equalsIgnoreCase(address))
                    .findFirst()
                    .ifPresentOrElse(observers::add, () -> unknown.add(address));
        }
        boolean ours = observers.stream()
                .allMatch(p -> p.organization() == opens.organization().id());
        if (!found.agent() && (!ours || (!unknown.isEmpty() && !integrator))) {
            // The same answer for somebody unknown and for somebody of another organization: nobody learns which.
            return new Refused(TicketRefusal.OBSERVER_OF_ANOTHER_ORGANIZATION, "/observers");
        }
        if (!unknown.isEmpty()) {
            return new MakeKnown(unknown, opens.organization().id());
        }
        observers.removeIf(person -> person.id() == opens.requester().id());
        return new Opens(
                opens.requester(),
                opens.organization(),
                opens.desk(),
                List.copyOf(observers),
                opens.as(),
                opens.form(),
                opens.content(),
                opens.group());
    }
}
