package dev.guichet.ticket.ticket.domain;

import static dev.guichet.ticket.ticket.domain.Tickets.NOW;
import static dev.guichet.ticket.ticket.domain.Tickets.REQUESTER;
import static dev.guichet.ticket.ticket.domain.Tickets.agent;
import static dev.guichet.ticket.ticket.domain.Tickets.content;
import static dev.guichet.ticket.ticket.domain.Tickets.openTicket;
import static dev.guichet.ticket.ticket.domain.Tickets.requester;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.events.Channel;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.ticket.domain.Decision.Accepted;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Opens;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import dev.guichet.ticket.ticket.domain.TicketCommand.Edit;
import dev.guichet.ticket.ticket.domain.TicketEvent.Grouped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupTermsTest {
    private static final DeskGroup SECOND_LINE = new DeskGroup(5, "second-line", "Second line");

    @Test
    void aTicketGoesWhereTheDeskOrItsFormSays() {
        assertThat(Openings.decide(opening(null), found(SECOND_LINE, false)))
                .isInstanceOfSatisfying(
                        Opens.class, opens -> assertThat(opens.group()).isEqualTo(SECOND_LINE));
    }

    @Test
    void onlyAnAgentSaysWhere() {
        assertThat(Openings.decide(opening("second-line"), found(SECOND_LINE, true)))
                .isInstanceOf(Opens.class);
        assertThat(Openings.decide(opening("second-line"), found(SECOND_LINE, false)))
                .isEqualTo(new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/group"));
        assertThat(Openings.decide(opening("nobody"), found(null, true)))
                .isEqualTo(new Refused(DeskRefusal.UNKNOWN_GROUP, "/group"));
    }

    @Test
    void anAgentMovesATicketToAGroup() {
        assertThat(TicketDecisions.decide(openTicket(), new Edit(agent(), content(), SECOND_LINE), NOW))
                .isEqualTo(new Accepted(List.of(new Grouped(null, SECOND_LINE))));
        assertThat(TicketDecisions.decide(openTicket(), new Edit(requester(), content(), SECOND_LINE), NOW))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(TicketRefusal.ONLY_FOR_AGENTS));
    }

    @Test
    void theTicketThenIsThere() {
        Ticket moved = openTicket().after(new Grouped(null, SECOND_LINE), NOW);

        assertThat(moved.group()).isEqualTo(SECOND_LINE);
        assertThat(moved.version()).isEqualTo(openTicket().version() + 1);
    }

    private static Opening opening(@Nullable String group) {
        return new Opening(
                null, null, null, null, List.of(), null, Channel.PORTAL, Tickets.untagged(), null, null, null, group);
    }

    private static Circumstances found(@Nullable DeskGroup group, boolean agent) {
        return new Circumstances(
                new Actor(ActorKind.PERSON, REQUESTER.id(), null, REQUESTER.name()),
                null,
                REQUESTER,
                openTicket().origin().organization(),
                openTicket().desk(),
                agent,
                true,
                false,
                CategoryStanding.FREE,
                null,
                group,
                List.of(),
                null,
                1L,
                NOW);
    }
}
