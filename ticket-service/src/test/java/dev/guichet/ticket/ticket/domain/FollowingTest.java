package dev.guichet.ticket.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.DeskRules;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Root 1, a distributor 2, a reseller 3 who has the desk, a client 4, one of the client's own 5.
class FollowingTest {
    private static final Structure ASKING = new Structure(5, "team", "Team", List.of(1L, 2L, 3L, 4L, 5L));

    @Test
    void aProgramBoundToTheDesksOrganizationOrAboveActsForTheDesk() {
        for (long bound : List.of(1L, 2L, 3L)) {
            assertThat(Following.actsForDesk(bound, desk(), ASKING))
                    .as("%d", bound)
                    .isTrue();
        }
        for (long bound : List.of(4L, 5L, 6L)) {
            assertThat(Following.actsForDesk(bound, desk(), ASKING))
                    .as("%d", bound)
                    .isFalse();
        }
        assertThat(Following.actsForDesk(null, desk(), ASKING)).isFalse();
    }

    /// Of no organization, so nothing says what is above the desk but that it is the root.
    @Test
    void forAGuestItIsBoundToTheDesksOwnOrTheRoot() {
        assertThat(Following.actsForDesk(3L, desk(), null)).isTrue();
        assertThat(Following.actsForDesk(1L, desk(), null)).isTrue();
        assertThat(Following.actsForDesk(4L, desk(), null)).isFalse();
    }

    @Test
    void guestsAreNobodysColleagues() {
        Participant guest = new Participant(44, "Guest", "guest@elsewhere.example", "fr", null);

        assertThat(Following.areColleagues(List.of(guest), null)).isFalse();
        assertThat(Following.areColleagues(List.of(guest), 5L)).isFalse();
        assertThat(Following.areColleagues(List.of(), null)).isTrue();
    }

    private static Desk desk() {
        Instant opened = Instant.EPOCH;
        return new Desk(
                7,
                1,
                3,
                "support",
                "Support",
                "Ops",
                "fr",
                "Europe/Paris",
                true,
                DeskRules.DEFAULT,
                DeskLabels.DEFAULT,
                opened,
                opened,
                1);
    }
}
