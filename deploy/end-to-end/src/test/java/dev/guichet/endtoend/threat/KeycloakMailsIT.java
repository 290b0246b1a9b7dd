package dev.guichet.endtoend.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Mailbox;
import dev.guichet.endtoend.system.Visitor;
import dev.guichet.endtoend.system.Visitor.Shown;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// D3: whoever knows an address can have the identity provider write to it, so often and no more.
@Order(45)
class KeycloakMailsIT {
    private static final int BUDGET = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Longer than a mail is on its way.
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    private static final String ACTION = "/authentication/required-actions/UPDATE_EMAIL";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String password = "e2e-" + UUID.randomUUID();
    private final String address = "mails-" + unique + "@guichet.test";

    @Test
    void whoForgetsAPasswordAThousandTimesFillsNobodysMailbox() {
        Keycloak.account(address, password);

        Set<Shown> pages = new HashSet<>();
        IntStream.range(0, BUDGET + 3)
                .forEach(time -> pages.add(Visitor.atTheSignIn().forgot(address)));

        assertThat(pages).hasSize(1);
        getsExactly(BUDGET, address);
    }

    /// A mailbox is one, whatever follows a `+` in its address and however many accounts that makes.
    @Test
    void accountsOfOneMailboxShareItsBudget() {
        List<String> addresses = IntStream.range(0, BUDGET + 2)
                .mapToObj(account -> address.replace("@", "+" + account + "@"))
                .toList();
        addresses.forEach(each -> Keycloak.account(each, password));

        addresses.forEach(each -> Visitor.atTheSignIn().forgot(each));

        await().atMost(PATIENCE).until(() -> mails(addresses) == BUDGET);
        await().during(A_WHILE).atMost(PATIENCE).until(() -> mails(addresses) == BUDGET);
    }

    @Test
    void oneAccountMailsNoCrowdOfStrangers() {
        Keycloak.account(address, password);
        List<String> strangers = IntStream.range(0, BUDGET + 3)
                .mapToObj(stranger -> "stranger-" + stranger + "-" + unique + "@guichet.test")
                .toList();

        Set<Shown> pages = new HashSet<>();
        pause("1");
        try {
            strangers.forEach(stranger -> {
                pages.add(Visitor.changingTheAddressOf(address, password).wants(stranger));
                aPauseLater();
            });
        } finally {
            pause("30");
        }

        assertThat(pages).extracting(Shown::status).containsOnly(200);
        await().atMost(PATIENCE).until(() -> mails(strangers) == BUDGET);
        await().during(A_WHILE).atMost(PATIENCE).until(() -> mails(strangers) == BUDGET);
    }

    @Test
    void severalAccountsFillNoStrangersMailboxEither() {
        String victim = "victim-" + unique + "@guichet.test";
        for (int account = 0; account < BUDGET + 2; account++) {
            String asks = account + "-" + address;
            Keycloak.account(asks, password);
            Visitor.changingTheAddressOf(asks, password).wants(victim);
        }

        getsExactly(BUDGET, victim);
    }

    /// Ticket-service counts what it asks for itself, and a stranger must not use that up.
    @Test
    void whoIsInvitedIsMailedWhateverStrangersAskedFor() {
        Keycloak.account(address, password);
        IntStream.range(0, BUDGET + 1).forEach(time -> Visitor.atTheSignIn().forgot(address));
        getsExactly(BUDGET, address);

        String account = Keycloak.accounts(address).getFirst().path("id").asText();
        assertThat(Keycloak.administer(
                        Keycloak.masterToken(),
                        "PUT",
                        "/users/" + account + "/execute-actions-email",
                        List.of("UPDATE_PASSWORD")))
                .isEqualTo(204);

        getsExactly(BUDGET + 1, address);
    }

    private static void getsExactly(int mails, String address) {
        await().atMost(PATIENCE).until(() -> mails(address) == mails);
        await().during(A_WHILE).atMost(PATIENCE).until(() -> mails(address) == mails);
    }

    private static int mails(List<String> addresses) {
        return addresses.stream().mapToInt(KeycloakMailsIT::mails).sum();
    }

    /// Who has never got one has no mailbox.
    private static int mails(String address) {
        try {
            return new Mailbox(address).headers().size();
        } catch (IllegalStateException none) {
            return 0;
        }
    }

    private static void aPauseLater() {
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
    }

    /// Between two mails of one account: Keycloak's own limit, which the budget does without. With none at all
    /// Keycloak fails: it cannot keep a mark for no time.
    private static void pause(String seconds) {
        ObjectNode config = Json.object();
        config.putObject("config").put("verifyEmail", "true").put("emailResendCooldownSeconds", seconds);
        assertThat(Keycloak.administer(Keycloak.masterToken(), "PUT", ACTION + "/config", config))
                .isBetween(200, 204);
    }
}
