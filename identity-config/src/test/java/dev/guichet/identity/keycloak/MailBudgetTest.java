package dev.guichet.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.email.EmailException;

/// What Keycloak makes of it, `KeycloakMailsIT` of the end-to-end tests tells (D3).
class MailBudgetTest {
    private final Marks marks = new Marks();
    private final MailBudget budget = new MailBudget(3, Duration.ofDays(1));

    @Test
    void aMailboxGetsSoManyAndNoMore() {
        assertThat(left("a@x.example")).isEqualTo(3);
        assertThat(budget.take(marks, "realm", "a@x.example")).isEmpty();
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

    static Stream<Exception> failures() {
        return Stream.of(new EmailException("the relay is down"), new IllegalStateException("no template"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aMailThatDoesNotGoOutTakesNothing(Exception failure) {
        List<String> taken = List.of(taken("by.account"), taken("to.a@x.example"));
        MailBudget.Mail mail = () -> {
            if (failure instanceof EmailException known) {
                throw known;
            }
            throw (RuntimeException) failure;
        };

        assertThatThrownBy(() -> MailBudget.send(mail, marks, taken)).isSameAs(failure);

        assertThat(left("by.account")).isEqualTo(3);
        assertThat(left("to.a@x.example")).isEqualTo(3);
    }

    @Test
    void aMailThatGoesOutCounts() throws EmailException {
        MailBudget.send(() -> {}, marks, List.of(taken("to.a@x.example")));

        assertThat(left("to.a@x.example")).isEqualTo(2);
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

    private String taken(String what) {
        return budget.take(marks, "realm", what).orElseThrow();
    }

    private int left(String what) {
        int taken = 0;
        while (budget.take(marks, "realm", what).isPresent()) {
            taken++;
        }
        return taken;
    }
}
