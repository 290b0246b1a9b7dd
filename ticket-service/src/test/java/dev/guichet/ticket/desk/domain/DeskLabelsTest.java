package dev.guichet.ticket.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.TicketStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskLabelsTest {
    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void everyStatusHasALabelInBothLanguages(TicketStatus status) {
        String wire = status.name().toLowerCase(java.util.Locale.ROOT);

        for (String locale : List.of("fr", "en")) {
            assertThat(DeskLabels.DEFAULT.status(status, locale)).isNotBlank().isNotEqualTo(wire);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "normal", "high", "urgent"})
    void everyPriorityHasALabelInBothLanguages(String priority) {
        assertThat(DeskLabels.DEFAULT.priority(priority, "fr"))
                .isNotBlank()
                .isNotEqualTo(DeskLabels.DEFAULT.priority(priority, "en"));
    }

    @Test
    void aDeskMayCallPendingAnswered() {
        DeskLabels labels =
                DeskLabels.DEFAULT.with(new DeskLabels(Map.of("pending", Map.of("fr", "Répondu")), Map.of()));

        assertThat(labels.status(TicketStatus.PENDING, "fr")).isEqualTo("Répondu");
        assertThat(labels.status(TicketStatus.PENDING, "en")).isEqualTo("Pending");
        assertThat(labels.status(TicketStatus.OPEN, "fr")).isEqualTo("Ouvert");
    }

    @Test
    void aLanguageWithoutALabelFallsBackToTheWireName() {
        assertThat(DeskLabels.DEFAULT.status(TicketStatus.ON_HOLD, "de")).isEqualTo("on_hold");
    }
}
