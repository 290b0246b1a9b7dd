package dev.guichet.endtoend.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Guichet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The README's tour runs word by word, and so does what it says to integrators.
@Order(15)
class TourIT {
    private static final Pattern NUMBER = Pattern.compile("(?m)^ticket (\\d+)$");

    private final Guichet guichet = Guichet.running();

    @Test
    void theTourOfTheReadmeDoesWhatItSays() {
        List<String> tour = Guide.blocks(guichet.file("README.md"), "## A tour in five minutes");

        String said = guichet.shell(String.join("\n", tour));

        Matcher number = NUMBER.matcher(said);
        assertThat(number.find()).as(said).isTrue();
        var ticket = new Ticket(Long.parseLong(number.group(1)));
        assertThat(ticket.seenBy(Person.REQUESTER).path("status").asText()).isEqualTo("closed");
        assertThat(said).contains("#" + ticket.number() + "]", "pending_close", "ticket_created", "solution_proposed");
    }

    @Test
    void anIntegratorsGuideDoesWhatItSays() {
        List<String> guide = Guide.blocks(guichet.file("docs/how-to/integrate.md"), "## Sign in as a program");

        assertThat(guichet.shell(String.join("\n", guide))).contains("\"externalId\"");
    }
}
