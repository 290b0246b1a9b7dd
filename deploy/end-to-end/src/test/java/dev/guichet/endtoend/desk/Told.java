package dev.guichet.endtoend.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.system.Mail;
import dev.guichet.endtoend.system.Mailbox;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who was told what of a ticket: the delivery ledger and the real mailboxes, which must agree.
public final class Told {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Told() {}

    /// Waits until the ledger has exactly these, all sent, and every mailbox holds each of them once.
    ///
    /// @param expected `sign-in template`, once per mail
    /// @return the mails by recipient's address and template, in the order they arrived
    public static Map<String, List<Mail>> exactly(Ticket ticket, String... expected) {
        List<String> wanted = Arrays.stream(expected).sorted().toList();
        await().alias("mails about " + ticket)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(sent(ticket)).isEqualTo(wanted));
        var mails = new TreeMap<String, List<Mail>>();
        for (Person person : people(ticket)) {
            List<Mail> received = received(person.mailbox(), ticket);
            assertThat(received.stream().map(Mail::messageId))
                    .as("mailbox of %s", person.signIn())
                    .containsExactlyInAnyOrderElementsOf(messageIds(ticket, person));
            mails.put(person.signIn(), received);
        }
        return mails;
    }

    /// The one mail of a template among those of a recipient.
    public static Mail mail(Ticket ticket, Person to, String template) {
        String id = ticket.deliveries().stream()
                .filter(delivery -> recipient(delivery).equals(to.address()))
                .filter(delivery -> delivery.path("template").asText().equals(template))
                .map(delivery -> delivery.path("messageId").asText())
                .collect(Collectors.joining());
        return received(to.mailbox(), ticket).stream()
                .filter(mail -> mail.messageId().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mail " + id + " in the mailbox of " + to));
    }

    private static List<String> sent(Ticket ticket) {
        return ticket.deliveries().stream()
                .map(delivery -> recipient(delivery).replace("@guichet.test", "") + " "
                        + delivery.path("template").asText()
                        + (delivery.path("state").asText().equals("sent")
                                ? ""
                                : " " + delivery.path("state").asText()))
                .sorted()
                .toList();
    }

    /// Everybody who could have been told, whether or not they were.
    private static List<Person> people(Ticket ticket) {
        var names = new TreeSet<>(List.of(
                Person.REQUESTER.signIn(),
                Person.COLLEAGUE.signIn(),
                Person.AGENT.signIn(),
                Person.SUPERVISOR.signIn()));
        ticket.deliveries().forEach(delivery -> names.add(recipient(delivery).replace("@guichet.test", "")));
        return names.stream().map(Person::new).toList();
    }

    private static List<String> messageIds(Ticket ticket, Person person) {
        return ticket.deliveries().stream()
                .filter(delivery -> recipient(delivery).equals(person.address()))
                .map(delivery -> delivery.path("messageId").asText())
                .toList();
    }

    private static List<Mail> received(Mailbox mailbox, Ticket ticket) {
        return mailbox.mails().stream()
                .filter(mail -> mail.isAbout(ticket.number()))
                .toList();
    }

    private static String recipient(JsonNode delivery) {
        return delivery.path("recipient").asText();
    }
}
