package dev.guichet.ticket.ticket.domain;

import static dev.guichet.ticket.ticket.domain.Tickets.NOW;
import static dev.guichet.ticket.ticket.domain.Tickets.REQUESTER;
import static dev.guichet.ticket.ticket.domain.Tickets.agent;
import static dev.guichet.ticket.ticket.domain.Tickets.openTicket;
import static dev.guichet.ticket.ticket.domain.Tickets.requester;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.events.Channel;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Opens;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import dev.guichet.ticket.ticket.domain.TicketEvent.Edited;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagTermsTest {
    private static final Actor PROGRAM = new Actor(ActorKind.INTEGRATOR, null, "crm", "crm");
    private static final Refused REFUSED = new Refused(TicketRefusal.TAGS_ONLY_BY_THE_DESK, "/tags");

    @Test
    void onlyTheDeskAndProgramsTagWhatTheyOpen() {
        Actor requester = requester().actor();

        assertThat(Openings.decide(tagged(), found(requester, false))).isEqualTo(REFUSED);
        assertThat(Openings.decide(tagged(), found(requester, true))).isInstanceOf(Opens.class);
        assertThat(Openings.decide(tagged(), found(PROGRAM, false))).isInstanceOf(Opens.class);
    }

    @Test
    void onlyTheDeskAndProgramsTagWhatIsThere() {
        assertThat(TagTerms.refusal(requester())).contains(REFUSED);
        assertThat(TagTerms.refusal(agent())).isEmpty();
        assertThat(TagTerms.refusal(new Caller(PROGRAM, Set.of(Role.REQUESTER))))
                .isEmpty();
    }

    @Test
    void tagsAloneChangeNothingForOthers() {
        Ticket before = openTicket();

        Ticket after = before.after(new Edited(before.content(), List.of("tags")), NOW);

        assertThat(after.revision(true)).isEqualTo(new Revision(before.version() + 1, NOW));
        assertThat(after.revision(false)).isEqualTo(before.revision(false));
        assertThat(before.after(new Edited(before.content(), List.of("subject", "tags")), NOW)
                        .revision(false))
                .isEqualTo(new Revision(before.shown().version() + 1, NOW));
    }

    private static Opening tagged() {
        return new Opening(
                null,
                REQUESTER.email(),
                null,
                null,
                List.of(),
                null,
                Channel.PORTAL,
                Tickets.content(),
                null,
                null,
                null,
                null);
    }

    private static Circumstances found(Actor caller, boolean agent) {
        Ticket like = openTicket();
        return new Circumstances(
                caller,
                caller.person() == null ? like.origin().organizationId() : null,
                REQUESTER,
                like.origin().organization(),
                like.desk(),
                agent,
                true,
                agent,
                CategoryStanding.FREE,
                null,
                null,
                List.of(),
                null,
                1L,
                NOW);
    }
}
