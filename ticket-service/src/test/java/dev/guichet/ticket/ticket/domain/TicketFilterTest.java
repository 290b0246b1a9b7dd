package dev.guichet.ticket.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.TicketStatus;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketFilterTest {

    /// A cursor is bound to it, and the next page may come from another replica.
    @Test
    void aFilterReadsTheSameWhateverTheOrderItWasAskedIn() {
        List<TicketStatus> statuses = Arrays.asList(TicketStatus.values());

        assertThat(filter(new LinkedHashSet<>(statuses.reversed())))
                .hasToString(filter(new LinkedHashSet<>(statuses)).toString());
        assertThat(filter(new LinkedHashSet<>(statuses.reversed())).statuses()).containsExactlyElementsOf(statuses);
    }

    private static TicketFilter filter(Set<TicketStatus> statuses) {
        return new TicketFilter(
                null, statuses, Set.of(), Set.of(), null, null, null, false, null, null, null, Set.of(), Set.of(), null,
                null, Set.of(), null, null);
    }
}
