package dev.guichet.ticket.intake;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Channel;
import dev.guichet.events.EventMeta;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.TicketCreated;
import dev.guichet.events.Topics;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.inbox.Effect;
import dev.guichet.kit.inbox.Inbox;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.testing.TopicProbe;
import dev.guichet.ticket.person.domain.Newcomer;
import dev.guichet.ticket.thread.domain.MessageText;
import dev.guichet.ticket.ticket.app.Handled;
import dev.guichet.ticket.ticket.app.MessageIds;
import dev.guichet.ticket.ticket.app.NewRequest;
import dev.guichet.ticket.ticket.app.Spoken;
import dev.guichet.ticket.ticket.app.TicketOpening;
import dev.guichet.ticket.ticket.app.TicketService;
import dev.guichet.ticket.ticket.domain.Content;
import dev.guichet.ticket.ticket.domain.OpenedTicket;
import dev.guichet.ticket.ticket.domain.Opening;
import dev.guichet.ticket.ticket.domain.Priority;
import dev.guichet.ticket.ticket.domain.TicketCommand.Reply;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Tickets are opened and answered by a consumer as by a request, with the rights of whoever wrote and in the
/// transaction that records what arrived.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketsByMailIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    TicketOpening opening;

    @Inject
    TicketService tickets;

    @Inject
    MessageIds messages;

    @Inject
    Inbox inbox;

    private final World world = World.create();
    private MailTopic mails;

    /// What intake does with a mail.
    private record Reading(Function<EventMeta, Uni<?>> work) implements Effect {
        @Override
        public String topic() {
            return "guichet.mails";
        }

        @Override
        public Uni<Void> apply(GuichetEvent event) {
            return work.apply(event.meta()).replaceWithVoid();
        }
    }

    @BeforeAll
    void open() {
        mails = new MailTopic();
    }

    @AfterAll
    void close() {
        mails.close();
    }

    @Test
    void aMailOpensATicketAndTheNextOneRepliesToIt() {
        try (TopicProbe events = TopicProbe.on(Topics.TICKETS)) {
            AtomicReference<EventMeta> mail = new AtomicReference<>();
            OpenedTicket opened = read(meta -> {
                mail.set(meta);
                return opening.open(by(REQUESTER, meta), mailed("Imprimante", null));
            });
            long number = opened.ticket().number().value();
            Handled replied = read(meta -> reply(by(AGENT, meta), number, "Laquelle ?"));

            assertThat(replied.ticket().number().value()).isEqualTo(number);
            assertThat(world.ticket(REQUESTER, number).getString("channel")).isEqualTo("mail");
            assertThat(world.ticket(REQUESTER, number).getLong("requester.id")).isEqualTo(world.person(REQUESTER));
            assertThat(thread(number)).containsExactly("Laquelle ?", "Elle ne marche plus.");
            TicketCreated created = events.await(
                            TicketCreated.class, event -> event.ticket().number() == number, PATIENCE)
                    .orElseThrow();
            assertThat(created.meta().cause()).isEqualTo(mail.get().eventId().toString());
            assertThat(created.meta().actor().person()).isEqualTo(world.person(REQUESTER));
        }
    }

    @Test
    void aMailThatArrivesTwiceOpensOneTicket() {
        String subject = "Deux fois " + UUID.randomUUID();
        ConsumerRecords<String, byte[]> mail = mails.arrived(world.root());
        Reading reading = new Reading(meta -> opening.open(by(REQUESTER, meta), mailed(subject, null)));

        handle(mail, reading);
        handle(mail, reading);

        assertThat(titled(subject)).isEqualTo(1);
    }

    /// The ticket is written with the note that the mail was read, or not at all.
    @Test
    void whatFailsAfterTheOpeningLeavesNoTicket() {
        String subject = "Reprise " + UUID.randomUUID();
        AtomicInteger attempts = new AtomicInteger();

        handle(
                mails.arrived(world.root()),
                new Reading(meta -> opening.open(by(REQUESTER, meta), mailed(subject, null))
                        .invoke(() -> {
                            if (attempts.incrementAndGet() == 1) {
                                throw new IllegalStateException("the first attempt fails");
                            }
                        })));

        assertThat(attempts.get()).isEqualTo(2);
        assertThat(titled(subject)).isEqualTo(1);
    }

    @Test
    void whoeverWroteHasTheirOwnRightsAndNoOthers() {
        long number = world.open(REQUESTER);
        String stranger = UUID.randomUUID() + "@nowhere.example";

        assertThat(refusal(meta -> opening.open(by(REQUESTER, meta), mailed("Pour eux", stranger))))
                .isEqualTo("ONLY_FOR_AGENTS");
        assertThat(refusal(meta -> reply(by(NEIGHBOUR, meta), number, "Moi aussi")))
                .isEqualTo("TICKET_NOT_FOUND");
        assertThat(refusal(meta -> opening.open(ActionContext.ofSystem(meta), mailed("De personne", null))))
                .isEqualTo("NO_ORGANIZATION");
        assertThat(refusal(meta -> reply(ActionContext.ofSystem(meta), number, "De personne")))
                .isEqualTo("TICKET_NOT_FOUND");
    }

    /// What must be done first is done in the same transaction: somebody becomes known, a member of the desk is chosen.
    @Test
    void anAgentOpensByMailForSomebodyWhomNobodyKnows() {
        String stranger = UUID.randomUUID() + "@nowhere.example";
        world.rules(Map.of("assignment", "round_robin"));

        OpenedTicket opened = read(meta -> opening.open(by(AGENT, meta), mailed("Pour eux", stranger)));

        world.rules(Map.of("assignment", "nobody"));
        assertThat(opened.ticket().requester().email()).isEqualTo(stranger);
        assertThat(world.ticket(AGENT, opened.ticket().number().value()).getString("requester.email"))
                .isEqualTo(stranger);
        assertThat(opened.ticket().assignee()).isNotNull();
    }

    private ActionContext by(String user, EventMeta mail) {
        return ActionContext.ofPerson(
                mail.root(), world.person(user), mail.eventId().toString());
    }

    private static NewRequest mailed(String subject, @Nullable String requester) {
        Content content = new Content(subject, null, Priority.NORMAL, null, List.of(), "{}");
        Opening wanted = new Opening(
                null, requester, null, null, List.of(), null, Channel.MAIL, content, null, null, null, null);
        return new NewRequest(
                wanted,
                new MessageText("Elle ne marche plus.", null),
                requester == null ? List.of() : List.of(Newcomer.of(requester, null)));
    }

    private Uni<Handled> reply(ActionContext context, long number, String text) {
        return tickets.handle(
                context,
                new TicketNumber(number),
                null,
                new Spoken(new MessageText(text, null), Channel.MAIL),
                asked -> messages.next().map(message -> new Reply(asked.by(), message, null)));
    }

    /// What came of a mail.
    private <T> T read(Function<EventMeta, Uni<T>> work) {
        AtomicReference<T> read = new AtomicReference<>();
        handle(mails.arrived(world.root()), new Reading(meta -> work.apply(meta).invoke(read::set)));
        return read.get();
    }

    private String refusal(Function<EventMeta, Uni<?>> work) {
        return read(meta -> work.apply(meta)
                .map(done -> "done")
                .onFailure(Refused.class)
                .recoverWithItem(failure -> ((Refused) failure).refusal().code()));
    }

    private void handle(ConsumerRecords<String, byte[]> mail, Reading reading) {
        inbox.handle(mail, reading).await().atMost(PATIENCE);
    }

    private List<String> thread(long number) {
        return world.as(REQUESTER)
                .get("/api/v1/tickets/{n}/messages", number)
                .jsonPath()
                .getList("items.text", String.class);
    }

    private long titled(String subject) {
        return world
                .as(REQUESTER)
                .get("/api/v1/tickets?view=requested&limit=200")
                .jsonPath()
                .getList("items.subject", String.class)
                .stream()
                .filter(subject::equals)
                .count();
    }
}
