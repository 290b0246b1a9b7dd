package dev.guichet.ticket.maildomain.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedDomainTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Duration GRACE = Duration.ofDays(3);
    private static final ListedDomain LISTED = new ListedDomain(9, "client.example", "abc", null, null, null, null, 1);

    @Test
    void whatIsListedCountsNowhere() {
        assertThat(LISTED.state()).isEqualTo(DomainState.LISTED);
    }

    @Test
    void aRecordAmongOthersProves() {
        ListedDomain proven = LISTED.answered(List.of("v=spf1 -all", LISTED.recordValue()), GRACE, NOW);

        assertThat(proven.state()).isEqualTo(DomainState.PROVEN);
        assertThat(proven.provenAt()).isEqualTo(NOW);
    }

    @Test
    void theRecordOfAnotherListingProvesNothing() {
        assertThat(LISTED.answered(List.of("guichet-domain=abd", "guichet-domain=abcd", "abc"), GRACE, NOW)
                        .state())
                .isEqualTo(DomainState.LISTED);
    }

    @Test
    void aProofEndsOnceItsRecordHasBeenMissingForTheGrace() {
        ListedDomain proven = LISTED.answered(List.of(LISTED.recordValue()), GRACE, NOW);
        ListedDomain missing = proven.answered(List.of(), GRACE, NOW.plus(Duration.ofDays(1)));
        ListedDomain later =
                missing.answered(List.of(), GRACE, NOW.plus(Duration.ofDays(4)).minusSeconds(1));

        assertThat(later.state()).isEqualTo(DomainState.PROVEN);
        assertThat(later.missingSince()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(later.answered(List.of(), GRACE, NOW.plus(Duration.ofDays(4)))
                        .state())
                .isEqualTo(DomainState.LISTED);
    }

    @Test
    void whatWasConfirmedIsSoStillWhenItsProofEnds() {
        ListedDomain both = LISTED.confirmed(NOW).answered(List.of(LISTED.recordValue()), Duration.ZERO, NOW);

        assertThat(both.answered(List.of(), Duration.ZERO, NOW).state()).isEqualTo(DomainState.CONFIRMED);
        assertThat(both.unconfirmed().state()).isEqualTo(DomainState.PROVEN);
        assertThat(both.disowned(NOW).state()).isEqualTo(DomainState.LISTED);
    }

    @Test
    void toConfirmTwiceChangesNothing() {
        ListedDomain confirmed = LISTED.confirmed(NOW);

        assertThat(confirmed.version()).isEqualTo(2);
        assertThat(confirmed.confirmed(NOW.plusSeconds(1))).isSameAs(confirmed);
        assertThat(LISTED.unconfirmed()).isSameAs(LISTED);
    }
}
