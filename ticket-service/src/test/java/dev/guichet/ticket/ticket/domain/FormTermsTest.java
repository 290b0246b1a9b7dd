package dev.guichet.ticket.ticket.domain;

import static dev.guichet.ticket.ticket.domain.Tickets.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.events.Channel;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Opens;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormTermsTest {
    private static final OfferedForm CRITICAL =
            new OfferedForm(5, "critical", 3, "critical", Priority.URGENT, false, false);

    @Test
    void aFormSaysWhatKindOfTicketItMakesAndHowUrgent() {
        OpeningDecision decision = Openings.decide(opening("critical", 3, null), found(CRITICAL, false));

        assertThat(decision).isInstanceOfSatisfying(Opens.class, opens -> {
            assertThat(opens.form()).isEqualTo(new FilledForm(5, "critical", 3));
            assertThat(opens.content().kind()).isEqualTo("critical");
            assertThat(opens.content().priority()).isEqualTo(Priority.URGENT);
        });
        assertThat(Openings.decide(opening("critical", null, "fax"), found(CRITICAL, false)))
                .isEqualTo(new Refused(OpeningRefusal.KIND_OF_ANOTHER_FORM, "/kind"));
    }

    @Test
    void answersToOtherQuestionsAreRefused() {
        assertThat(Openings.decide(opening("critical", 2, null), found(CRITICAL, false)))
                .isEqualTo(new Refused(OpeningRefusal.FORM_HAS_CHANGED, "/formVersion"));
        assertThat(Openings.decide(opening("critical", 4, null), found(CRITICAL, false)))
                .isEqualTo(new Refused(OpeningRefusal.FORM_HAS_CHANGED, "/formVersion"));
    }

    /// What is not offered to a caller looks as if it were not there.
    @Test
    void aFormIsOfTheDeskOfferedAndForTheCaller() {
        OfferedForm archived = new OfferedForm(5, "critical", 3, null, null, false, true);
        OfferedForm forAgents = new OfferedForm(5, "critical", 3, null, null, true, false);

        assertThat(Openings.decide(opening("critical", 3, null), found(null, false)))
                .isEqualTo(new Refused(OpeningRefusal.UNKNOWN_FORM, "/form"));
        assertThat(Openings.decide(opening("critical", 3, null), found(archived, false)))
                .isEqualTo(new Refused(OpeningRefusal.UNKNOWN_FORM, "/form"));
        assertThat(Openings.decide(opening("critical", 3, null), found(forAgents, false)))
                .isEqualTo(new Refused(OpeningRefusal.UNKNOWN_FORM, "/form"));
        assertThat(Openings.decide(opening("critical", 3, null), found(forAgents, true)))
                .isInstanceOf(Opens.class);
    }

    @Test
    void aCorrectionFitsTheFormAsANewTicketDoes() {
        Content before = content("critical", Priority.URGENT);
        FormDemands form = CRITICAL.demands();

        assertThat(refusal(before, content("fax", Priority.URGENT), form))
                .contains(new Refused(OpeningRefusal.KIND_OF_ANOTHER_FORM, "/kind"));
        Content without = content(null, Priority.LOW);
        assertThat(refusal(before, without, form)).isEmpty();
        assertThat(DeskTerms.content(before, without, DeskRules.DEFAULT, form)).isEqualTo(before);
    }

    @Test
    void whatIsOlderThanTheFormSaysStaysUntilItIsCorrected() {
        Content old = content("fax", Priority.LOW);
        Content renamed = new Content("Panne totale", "fax", Priority.LOW, null, List.of(), "{}");

        assertThat(refusal(old, renamed, CRITICAL.demands())).isEmpty();
        assertThat(DeskTerms.content(old, renamed, DeskRules.DEFAULT, CRITICAL.demands()))
                .isEqualTo(renamed);
        assertThat(refusal(old, content("critical", Priority.LOW), CRITICAL.demands()))
                .isEmpty();
    }

    private static Optional<Refused> refusal(Content before, Content after, FormDemands form) {
        return DeskTerms.refusal(before, after, CategoryStanding.FREE, DeskRules.DEFAULT, form);
    }

    private static Content content(@Nullable String kind, Priority priority) {
        return new Content("Panne", kind, priority, null, List.of(), "{}");
    }

    private static Opening opening(String form, @Nullable Integer version, @Nullable String kind) {
        Content content = content(kind, Priority.NORMAL);
        return new Opening(null, null, null, null, List.of(), null, Channel.PORTAL, content, form, version, null, null);
    }

    private static Circumstances found(@Nullable OfferedForm form, boolean agent) {
        return new Circumstances(
                new Actor(ActorKind.PERSON, REQUESTER.id(), null, REQUESTER.name()),
                null,
                REQUESTER,
                Tickets.openTicket().origin().organization(),
                Tickets.at(DeskRules.DEFAULT, Tickets.openTicket()).desk(),
                agent,
                true,
                false,
                CategoryStanding.FREE,
                form,
                null,
                List.of(),
                null,
                1L,
                Instant.parse("2026-11-20T13:32:00Z"));
    }
}
