package dev.guichet.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Keycloak makes of it, `KeycloakMailsIT` of the end-to-end tests tells (D3).
class MailBudgetTest {
    private final Marks marks = new Marks();
    private final MailBudget budget = new MailBudget(3, Duration.ofDays(1));

    @Test
    void aMailboxGetsSoManyAndNoMore() {
        assertThat(left("a@x.example")).isEqualTo(3);
        assertThat(budget.takes(marks, "realm", "a@x.example")).isFalse();
    }

    @Test
    void whatOneUsesUpTakesNothingFromAnother() {
        left("a@x.example");

        assertThat(left("b@x.example")).isEqualTo(3);
    }

    @Test
    void eachOfThemCountsForADay() {
        left("a@x.example");

        assertThat(marks.lifespans()).hasSize(3).containsOnly(86_400L);
        marks.forgetOne();
        assertThat(left("a@x.example")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Someone@Client.example, someone@client.example",
        "someone+1@client.example, someone@client.example",
        "someone+1+2@client.example, someone@client.example",
        "+only@client.example, +only@client.example",
        "a@bücher.example, a@xn--bcher-kva.example",
        "a@BÜCHER.example, a@xn--bcher-kva.example",
        "no-address, no-address",
        "a@-..-, a@-..-"
    })
    void aMailboxIsOneHoweverItIsSpelt(String address, String mailbox) {
        assertThat(MailBudget.mailbox(address)).isEqualTo(mailbox);
    }

    private int left(String what) {
        int taken = 0;
        while (budget.takes(marks, "realm", what)) {
            taken++;
        }
        return taken;
    }
}
