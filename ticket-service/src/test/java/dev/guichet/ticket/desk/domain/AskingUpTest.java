package dev.guichet.ticket.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// S3.2 to S3.5: whom a request goes to.
class AskingUpTest {
    private static final long ROOT = 1;
    private static final long RESELLER = 2;
    private static final long USER = 3;
    private static final long MAILBOX = 4;

    @Test
    void aUserAsksTheResellerRightAbove() {
        assertThat(AskingUp.level(List.of(ROOT, RESELLER, USER), Set.of(ROOT, RESELLER)))
                .contains(RESELLER);
    }

    @Test
    void aUserWithoutAResellerAsksTheAdministrator() {
        assertThat(AskingUp.level(List.of(ROOT, USER), Set.of(ROOT))).contains(ROOT);
    }

    @Test
    void aLevelWithoutADeskIsPassedOver() {
        assertThat(AskingUp.level(List.of(ROOT, RESELLER, USER, MAILBOX), Set.of(ROOT)))
                .contains(ROOT);
    }

    @Test
    void whoHasADeskAsksAboveItNeverItself() {
        assertThat(AskingUp.level(List.of(ROOT, RESELLER), Set.of(ROOT, RESELLER)))
                .contains(ROOT);
        assertThat(AskingUp.level(List.of(ROOT, RESELLER), Set.of(RESELLER))).isEmpty();
    }

    @Test
    void membersOfARootAskItsOwnDesk() {
        assertThat(AskingUp.level(List.of(ROOT), Set.of(ROOT))).contains(ROOT);
        assertThat(AskingUp.level(List.of(ROOT), Set.of())).isEmpty();
    }

    @Test
    void whoeverIsOfNoOrganizationAsksNoLevel() {
        assertThat(AskingUp.level(List.of(), Set.of(ROOT))).isEmpty();
    }
}
