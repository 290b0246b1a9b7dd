package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.ActorKind;
import dev.guichet.ticket.desk.domain.Desk;
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
        if (requester == null) {
            return UnknownRequester.decide(opening, found);
        }
        boolean themselves = Objects.equals(found.caller().person(), requester.id());
        Structure organization = found.organization();
        Refused refused = integrator
                ? OpeningRights.ofProgram(organization, found)
                : OpeningRights.ofPerson(opening, themselves, found);
        if (refused != null) {
            return refused;
        }
        String named = opening.requesterOrganization();
        if (named != null && (organization == null || !organization.isCalled(named))) {
            return new Refused(TicketRefusal.REQUESTER_OF_ANOTHER_ORGANIZATION, "/requester/organization");
        }
        Desk desk = found.desk();
        if (desk == null) {
            return OpeningRights.noDesk(opening);
        }
        Role as = themselves || integrator ? Role.REQUESTER : Role.AGENT;
        Content content = DeskTerms.content(opening.content(), desk.rules(), found.form());
        Opens opens =
                new Opens(requester, organization, desk, List.of(), as, filled(opening, found), content, found.group());
        return DeskTerms.refusal(opening, desk, found)
                .<OpeningDecision>map(unfit -> unfit)
                .orElseGet(() -> followed(opening, found, opens));
    }

    private static @Nullable FilledForm filled(Opening opening, Circumstances found) {
        OfferedForm form = found.form();
        return opening.form() == null || form == null ? null : form.filled();
    }

    private static OpeningDecision followed(Opening opening, Circumstances found, Opens opens) {
        List<Participant> observers = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String address : opening.observers()) {
            found.observers().stream()
                    .filter(person -> person.email().equalsIgnoreCase(address))
                    .findFirst()
                    .ifPresentOrElse(observers::add, () -> unknown.add(address));
        }
        Structure organization = opens.organization();
        Long home = organization == null ? null : organization.id();
        boolean anybody = found.agent() || Following.actsForDesk(found.programs(), opens.desk(), organization);
        boolean strangers = !unknown.isEmpty() && home == null;
        if (!anybody && (strangers || !Following.areColleagues(observers, home))) {
            // The same answer for somebody unknown and for somebody of another organization: nobody learns which.
            return new Refused(TicketRefusal.OBSERVER_OF_ANOTHER_ORGANIZATION, "/observers");
        }
        if (!unknown.isEmpty()) {
            // Whether they turn out to be the requester's colleagues their domain tells.
            return new MakeKnown(unknown, null, opens.desk());
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
