package dev.guichet.ticket.maildomain.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.maildomain.domain.DomainState;
import dev.guichet.ticket.organization.domain.Organization;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListedDomainEntityTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Duration GRACE = Duration.ofDays(3);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ListedDomainEntity listed =
            new ListedDomainEntity(new Organization(9, 1, List.of(1L, 9L), "client", "Client", null), "client.example");

    @BeforeEach
    void asTheDatabaseMakesIt() {
        listed.token = "abc";
        listed.nextCheckAt = NOW;
    }

    @Test
    void whatIsListedCountsNowhere() {
        assertThat(listed.state()).isEqualTo(DomainState.LISTED);
    }

    @Test
    void aRecordAmongOthersProves() {
        listed.answer(List.of("v=spf1 -all", listed.recordValue()), GRACE, NOW);

        assertThat(listed.state()).isEqualTo(DomainState.PROVEN);
        assertThat(listed.provenAt).isEqualTo(NOW);
    }

    @Test
    void theRecordOfAnotherListingProvesNothing() {
        listed.answer(List.of("guichet-domain=abd", "guichet-domain=abcd", "abc"), GRACE, NOW);

        assertThat(listed.state()).isEqualTo(DomainState.LISTED);
        assertThat(listed.missingSince).isNull();
    }

    @Test
    void aProofEndsOnceItsRecordHasBeenMissingForTheGrace() {
        listed.answer(List.of(listed.recordValue()), GRACE, NOW);
        listed.answer(List.of(), GRACE, NOW.plus(Duration.ofDays(1)));
        listed.answer(List.of(), GRACE, NOW.plus(Duration.ofDays(4)).minusSeconds(1));

        assertThat(listed.state()).isEqualTo(DomainState.PROVEN);
        assertThat(listed.missingSince).isEqualTo(NOW.plus(Duration.ofDays(1)));

        listed.answer(List.of(), GRACE, NOW.plus(Duration.ofDays(4)));

        assertThat(listed.state()).isEqualTo(DomainState.LISTED);
        assertThat(listed.missingSince).isNull();
    }

    @Test
    void aRecordThatComesBackEndsNoProof() {
        listed.answer(List.of(listed.recordValue()), GRACE, NOW);
        listed.answer(List.of(), GRACE, NOW.plusSeconds(1));
        listed.answer(List.of(listed.recordValue()), GRACE, NOW.plusSeconds(2));

        assertThat(listed.provenAt).isEqualTo(NOW);
        assertThat(listed.missingSince).isNull();
        assertThat(listed.checkedAt).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void whatWasConfirmedIsSoStillWhenItsProofEnds() {
        listed.confirm(NOW);
        listed.answer(List.of(listed.recordValue()), Duration.ZERO, NOW);
        listed.answer(List.of(), Duration.ZERO, NOW);

        assertThat(listed.state()).isEqualTo(DomainState.CONFIRMED);
    }

    @Test
    void whatWasProvenIsSoStillWhenItIsConfirmedNoMore() {
        listed.confirm(NOW);
        listed.answer(List.of(listed.recordValue()), Duration.ZERO, NOW);
        listed.unconfirm();

        assertThat(listed.state()).isEqualTo(DomainState.PROVEN);

        listed.disown(NOW);

        assertThat(listed.state()).isEqualTo(DomainState.LISTED);
    }

    @Test
    void toConfirmTwiceChangesNothing() {
        listed.confirm(NOW);
        listed.confirm(NOW.plusSeconds(1));

        assertThat(listed.confirmedAt).isEqualTo(NOW);
    }

    @Test
    void aHurryTooSoonAfterAnAnswerIsPutOff() {
        listed.answer(List.of(), GRACE, NOW);
        listed.askAgain(NOW.plus(Duration.ofDays(1)));

        listed.hurry(PAUSE, NOW.plusSeconds(1));

        assertThat(listed.nextCheckAt).isEqualTo(NOW.plus(PAUSE));
    }

    @Test
    void aHurryIsKeptWhileAnAnswerIsWrittenDown() {
        listed.hurry(PAUSE, NOW.plusSeconds(5));
        listed.answer(List.of(), GRACE, NOW.plusSeconds(6));
        listed.askAgain(NOW.plus(Duration.ofDays(1)));

        assertThat(listed.nextCheckAt).isEqualTo(NOW);
    }
}
