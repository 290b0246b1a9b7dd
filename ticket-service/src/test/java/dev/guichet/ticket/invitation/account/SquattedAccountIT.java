package dev.guichet.ticket.invitation.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.invitation.domain.DueInvitation;
import dev.guichet.ticket.invitation.domain.FailureReason;
import dev.guichet.ticket.invitation.domain.Verdict;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// D28 at the real Keycloak: a mail never proves an address for an account that somebody else may hold. What the owner
/// of the address then does with the link, and what Guichet makes of it, `PreHijackIT` of the end-to-end tests tells.
@QuarkusTest
class SquattedAccountIT {
    private static final String PASSWORD = "the-attackers-own";

    @Inject
    Accounts accounts;

    private final RealAccounts real = new RealAccounts();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String attacker = "attacker-" + unique + "@guichet.test";
    private final String victim = "victim-" + unique + "@guichet.test";

    @Test
    void whoeverHoldsTheAddressUnprovenLosesItBeforeTheMailGoesOut() {
        String held = real.made(attacker, attacker, PASSWORD);
        JsonObject tokens = RealAccounts.signIn(attacker, PASSWORD);
        real.takes(held, victim);

        assertThat(invite()).isEqualTo(new Verdict.Accepted());

        theVictimsAccountIsNobodyElses(held);
        isClosed(held);
        assertThat(RealAccounts.renews(tokens)).isFalse();
        assertThat(RealAccounts.signsIn(attacker, PASSWORD)).isFalse();
        assertThat(RealAccounts.signsIn(victim, PASSWORD)).isFalse();
    }

    @Test
    void theMailNamesTheAddressTheOrganizationAndTheDesk() {
        invite();

        assertThat(RealAccounts.mailsTo(victim))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "Le guichet « Support & Co » vous ouvre un accès à l’assistance, au nom de « Client <b> »,"
                                        + " pour l’adresse " + victim + "."));
    }

    /// Whoever is called so has had the address once, and has proven another one since.
    @Test
    void anAccountThatIsOnlyCalledLikeTheAddressIsNotInTheWay() {
        String called = real.made(victim, attacker, PASSWORD);
        JsonObject tokens = RealAccounts.signIn(attacker, PASSWORD);

        assertThat(invite()).isEqualTo(new Verdict.Accepted());

        theVictimsAccountIsNobodyElses(called);
        assertThat(RealAccounts.mailsTo(victim)).hasSize(1);
        assertThat(RealAccounts.mailsTo(attacker)).isEmpty();
        JsonObject still = real.account(called);
        assertThat(still.getString("username")).startsWith("guichet-");
        assertThat(still.getString("email")).isEqualTo(attacker);
        assertThat(still.getBoolean("emailVerified")).isTrue();
        assertThat(still.getString("lastName")).isEqualTo("Cliente");
        assertThat(RealAccounts.renews(tokens)).isTrue();
        assertThat(RealAccounts.signsIn(attacker, PASSWORD)).isTrue();
        assertThat(RealAccounts.signsIn(victim, PASSWORD)).isFalse();
    }

    /// The name is all that they sign in with: an operator decides.
    @Test
    void whoSignsInByTheAddressAsTheirNameAloneIsLeftAlone() {
        String called = real.made(victim, null, PASSWORD);

        assertThat(invite()).isEqualTo(new Verdict.Refused(FailureReason.ACCOUNT_CONFLICT));

        assertThat(RealAccounts.mailsTo(victim)).isEmpty();
        assertThat(real.account(called).getString("username")).isEqualTo(victim);
    }

    @Test
    void theNameDoesNotMakeAnUnprovenAccountTheirs() {
        String held = real.made(victim, victim, PASSWORD);
        real.takes(held, victim);

        assertThat(invite()).isEqualTo(new Verdict.Accepted());

        theVictimsAccountIsNobodyElses(held);
        isClosed(held);
    }

    /// The link of the mail before still works, so it stays the same account.
    @Test
    void whoIsInvitedAgainHasTheSameAccount() {
        invite();
        String first = real.with(victim).getFirst().getString("id");

        assertThat(invite()).isEqualTo(new Verdict.Accepted());

        assertThat(real.with(victim)).extracting(user -> user.getString("id")).containsExactly(first);
        assertThat(RealAccounts.mailsTo(victim)).hasSize(2);
    }

    @Test
    void anAccountOfAnInvitationThatSomebodyGotIntoIsNotTheirsAnyMore() {
        invite();
        String first = real.with(victim).getFirst().getString("id");
        real.givePassword(first, PASSWORD);

        assertThat(invite()).isEqualTo(new Verdict.Accepted());

        theVictimsAccountIsNobodyElses(first);
        isClosed(first);
    }

    /// The account exists, so Keycloak gives its address to no other.
    @Test
    void nobodyTakesTheAddressBetweenMailAndClick() {
        String held = real.made(attacker, attacker, PASSWORD);
        invite();

        assertThat(real.takes(held, victim)).isEqualTo(409);
    }

    /// Whoever is faster: when the mail is out, the address is not the attacker's.
    @RepeatedTest(8)
    void anAccountThatTakesTheAddressWhileTheMailIsMadeDoesNotGetIt() {
        String held = real.made(attacker, attacker, PASSWORD);
        JsonObject tokens = RealAccounts.signIn(attacker, PASSWORD);

        var taking = CompletableFuture.runAsync(() -> real.takes(held, victim));
        Verdict verdict = invite();
        taking.join();

        assertThat(verdict).isEqualTo(new Verdict.Accepted());
        assertThat(real.with(victim)).extracting(user -> user.getString("id")).doesNotContain(held);
        assertThat(real.account(held).getString("email", "")).isNotEqualTo(victim);
        assertThat(RealAccounts.renews(tokens)).isEqualTo(real.account(held).getBoolean("enabled"));
    }

    @Test
    void whoHasProvenTheAddressKeepsTheirAccount() {
        String theirs = real.made("somebody-" + unique, victim, PASSWORD);
        JsonObject tokens = RealAccounts.signIn(victim, PASSWORD);

        assertThat(invite()).isEqualTo(new Verdict.Accepted());

        assertThat(real.with(victim)).extracting(user -> user.getString("id")).containsExactly(theirs);
        assertThat(real.account(theirs).getBoolean("emailVerified")).isTrue();
        assertThat(real.account(theirs).getString("lastName")).isEqualTo("Cliente");
        assertThat(RealAccounts.renews(tokens)).isTrue();
        assertThat(RealAccounts.signsIn(victim, PASSWORD)).isTrue();
        assertThat(RealAccounts.mailsTo(victim))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Support & Co"));
    }

    /// A stranger's wish to sign up must not switch an operator off.
    @Test
    void anOperatorsAccountIsNeitherTakenNorClosed() {
        String operator = real.made(attacker, attacker, PASSWORD);
        real.makeOperator(operator);
        real.takes(operator, victim);

        assertThat(invite()).isEqualTo(new Verdict.Refused(FailureReason.ACCOUNT_UNPROVEN));

        assertThat(RealAccounts.mailsTo(victim)).isEmpty();
        assertThat(real.account(operator).getBoolean("enabled")).isTrue();
        assertThat(real.of(operator, "credentials")).hasSize(1);
    }

    /// They act in no organization, so the mail would lead nowhere, and their account stays as it was.
    @Test
    void anOperatorIsNotInvitedIntoAnOrganization() {
        String operator = real.made("operator-" + unique, victim, PASSWORD);
        real.makeOperator(operator);
        JsonObject before = real.account(operator);

        assertThat(invite()).isEqualTo(new Verdict.Refused(FailureReason.ACCOUNT_OF_OPERATOR));

        assertThat(RealAccounts.mailsTo(victim)).isEmpty();
        assertThat(real.account(operator)).isEqualTo(before);
    }

    private void theVictimsAccountIsNobodyElses(String held) {
        List<JsonObject> theirs = real.with(victim);
        assertThat(theirs).singleElement().satisfies(account -> {
            assertThat(account.getString("id")).isNotEqualTo(held);
            assertThat(account.getBoolean("emailVerified")).isFalse();
            assertThat(real.of(account.getString("id"), "credentials")).isEmpty();
        });
    }

    private void isClosed(String held) {
        assertThat(real.account(held).getBoolean("enabled")).isFalse();
        assertThat(real.account(held).containsKey("email")).isFalse();
        assertThat(real.account(held).getString("username")).isNotEqualTo(victim);
        assertThat(real.of(held, "credentials")).isEmpty();
        assertThat(real.of(held, "sessions")).isEmpty();
    }

    private Verdict invite() {
        var due = new DueInvitation(
                1, victim, "Dominique", "fr", "Client <b>", "Support & Co", 1, Instant.now(), Instant.now());
        return accounts.invite(due).await().atMost(Duration.ofSeconds(30));
    }
}
