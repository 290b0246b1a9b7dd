package dev.guichet.endtoend.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.system.Mail;
import dev.guichet.endtoend.system.Part;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The real mailboxes against the delivery ledger: each mail once, or twice where the crash was between SMTP's 250 and
/// the commit.
final class MailComparison {
    /// Deliveries that can be on their way at once: those may repeat, with the same Message-ID.
    private static final int IN_FLIGHT = 64;

    private MailComparison() {}

    /// @param at just after the death of the part
    static void exact(Desk desk, Collection<List<JsonNode>> ledger, Part killed, Instant at) {
        Map<String, Long> copies = new TreeMap<>();
        for (Person person : List.of(Person.REQUESTER, Person.AGENT)) {
            person.mailbox().headers().stream()
                    .filter(mail -> mail.subject().startsWith("[" + desk.brand() + " #"))
                    .map(Mail::messageId)
                    .forEach(id -> copies.merge(person.address() + " " + id, 1L, Long::sum));
        }
        List<String> sent =
                ledger.stream().flatMap(List::stream).map(MailComparison::key).toList();
        assertThat(sent).as("Message-IDs in the ledger").doesNotHaveDuplicates();
        if (killed == Part.MAIL) {
            // It keeps mails in memory: those of before are gone with it, what came later is what the ledger says.
            assertThat(sent).containsAll(copies.keySet());
            return;
        }
        assertThat(copies.keySet()).as("mails received").containsExactlyInAnyOrderElementsOf(sent);
        assertThat(repeated(copies)).as("mails received twice").hasSizeLessThanOrEqualTo(mayRepeat(killed));
        assertThat(copies.values()).allMatch(times -> times <= 2);
        ledger.stream()
                .flatMap(List::stream)
                .filter(one -> repeated(copies).contains(key(one)))
                .forEach(one -> wasOnItsWay(one, killed, at));
    }

    /// It was to be sent before the crash, and what was sent since is the second one.
    private static void wasOnItsWay(JsonNode delivery, Part killed, Instant at) {
        assertThat(Instant.parse(delivery.path("createdAt").asText()))
                .as("sent twice: %s", delivery)
                .isBefore(at);
        if (killed == Part.NOTIFICATION) {
            assertThat(Instant.parse(delivery.path("sentAt").asText()))
                    .as("sent twice: %s", delivery)
                    .isAfter(at);
        }
    }

    private static String key(JsonNode delivery) {
        return delivery.path("recipient").asText() + " "
                + delivery.path("messageId").asText();
    }

    private static int mayRepeat(Part killed) {
        return switch (killed) {
            case NOTIFICATION, POSTGRES -> IN_FLIGHT;
            case TICKET, SLA, GATEWAY, KAFKA, KEYCLOAK, MAIL -> 0;
        };
    }

    private static List<String> repeated(Map<String, Long> copies) {
        return copies.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
