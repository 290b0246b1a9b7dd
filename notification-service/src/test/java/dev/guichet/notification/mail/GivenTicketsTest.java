package dev.guichet.notification.mail;

import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.byIntegrator;
import static dev.guichet.notification.rule.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Actor;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import dev.guichet.events.TicketCreated;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TicketSnapshot;
import dev.guichet.notification.rule.RuleBook;
import dev.guichet.notification.rule.Tickets;
import dev.guichet.notification.template.MailTemplates;
import dev.guichet.notification.template.PlainEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever gets a ticket reads that it is theirs, whichever way they got it, in one mail.
class GivenTicketsTest {
    private static final Map<String, String> YOURS =
            Map.of("fr", "vous (est|a) confié", "en", "(It is yours|gave you ticket)");

    private final MailComposer composer = new MailComposer(
            new MailTemplates(PlainEngine.create()), new MailComposerTest.Settings(), "a long secret of the tests");

    static Stream<Arguments> waysToATicket() {
        Tickets theirs = ticket().assignedToAlice();
        Actor omar = by(ticket().omar());
        return Stream.of(
                Arguments.of("a rule gives her a new one", theirs.created(by(ticket().rita()))),
                Arguments.of("of a program", theirs.created(byIntegrator())),
                Arguments.of("of a colleague, who was called", theirs.created(by(ticket().serge()))),
                Arguments.of("within her group", theirs.givenToAGroup().created(by(ticket().rita()))),
                Arguments.of("the requester goes on with hers", theirs.createdAsFollowUpOf(9)),
                Arguments.of("an observer does", theirs.createdAsFollowUpOf(9, omar, ParticipantRole.OBSERVER)),
                Arguments.of("somebody gives her one", theirs.given(by(ticket().serge()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToATicket")
    void whoeverGetsATicketReadsThatItIsTheirsInOneMail(String way, TicketEvent event) {
        YOURS.forEach((locale, words) -> assertThat(mailsTo(ticket().alice(), event, locale))
                .singleElement()
                .asString()
                .containsPattern(words));
    }

    @Test
    void aFollowUpSaysWhoAskedWhenSomebodyElseReplied() {
        var event = ticket().createdAsFollowUpOf(9, by(ticket().omar()), ParticipantRole.OBSERVER);
        assertThat(mailsTo(ticket().serge(), event, "fr"))
                .singleElement()
                .asString()
                .contains("Omar Observer a répondu", "Demandeur : Rita Requester", "Priorité : Normale")
                .contains("n’a pas encore de responsable");
    }

    @Test
    void whoAsksTheirOwnDeskAndGetsItReadsThatToo() {
        assertThat(mailsTo(ticket().alice(), askedByAlice(), "fr"))
                .singleElement()
                .asString()
                .contains("Votre demande est enregistrée", "Elle vous est confiée");
    }

    @Test
    void nobodyElseReadsThatItIsTheirs() {
        var event = ticket().assignedToAlice().createdAsFollowUpOf(9);
        for (PersonRef other : List.of(ticket().rita(), ticket().omar())) {
            assertThat(mailsTo(other, event, "fr")).singleElement().asString().doesNotContain("confié");
        }
    }

    /// Alone at her desk, which gives its tickets away.
    private static TicketCreated askedByAlice() {
        var event = ticket().assignedToAlice().created(by(ticket().alice()));
        var ticket = event.ticket();
        var alice = ticket().alice();
        return new TicketCreated(
                event.meta(),
                new TicketSnapshot(
                        ticket.number(),
                        ticket.subject(),
                        ticket.status(),
                        ticket.episode(),
                        ticket.statusSince(),
                        ticket.desk(),
                        ticket.organization(),
                        new PersonRef(alice.id(), alice.name(), alice.address(), "fr", ParticipantRole.REQUESTER),
                        List.of(),
                        alice,
                        null,
                        null),
                event.kind(),
                event.priority(),
                event.channel(),
                event.message(),
                null);
    }

    private List<String> mailsTo(PersonRef person, TicketEvent event, String locale) {
        return RuleBook.notifications(event).notices(ticket().staff()).stream()
                .filter(notice -> notice.recipient().id() == person.id())
                .map(notice -> new MailModel(
                        notice.template(),
                        notice.content(),
                        notice.recipient().role(),
                        person.name(),
                        locale,
                        "",
                        null,
                        null))
                .map(letter -> composer.compose(
                                letter, person.address(), person.id(), "<e@guichet.test>", Instant.EPOCH)
                        .orElseThrow()
                        .body()
                        .text())
                .toList();
    }
}
