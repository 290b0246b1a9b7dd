package dev.guichet.endtoend.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Mailbox;
import dev.guichet.endtoend.system.Visitor;
import dev.guichet.endtoend.system.Visitor.Shown;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// D30: no page of the identity provider tells a stranger whether an address has an account.
@Order(46)
class LookAlikeIT {
    private static final int FAILURES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String password = "e2e-" + UUID.randomUUID();
    private final String known = "known-" + unique + "@guichet.test";
    private final String unknown = "nobody-" + unique + "@guichet.test";

    @BeforeEach
    void somebodyHasAnAccount() {
        Keycloak.account(known, password);
    }

    @Test
    void theSignInSaysTheSameOfEverybody() {
        Shown nobody = Visitor.atTheSignIn().signsIn(unknown, "wrong");

        assertThat(Visitor.atTheSignIn().signsIn(known, "wrong")).isEqualTo(nobody);
        assertThat(Visitor.atTheSignIn().signsIn(withoutPassword(), "wrong")).isEqualTo(nobody);
        String off = switchedOff();
        assertThat(Visitor.atTheSignIn().signsIn(off, "wrong")).isEqualTo(nobody);
    }

    @Test
    void theSignInSaysTheSameOfWhomItHasLocked() {
        for (int time = 0; time < FAILURES + 2; time++) {
            Visitor.atTheSignIn().signsIn(known, "wrong");
        }

        assertThat(Visitor.atTheSignIn().signsIn(known, password))
                .isEqualTo(Visitor.atTheSignIn().signsIn(unknown, password));
    }

    @Test
    void whoForgotAPasswordIsToldTheSameWhoeverTheyAre() {
        Shown nobody = Visitor.atTheSignIn().forgot(unknown);

        assertThat(Visitor.atTheSignIn().forgot(known)).isEqualTo(nobody);
        assertThat(Visitor.atTheSignIn().forgot(switchedOff())).isEqualTo(nobody);
        assertThat(Visitor.atTheSignIn().forgot(withoutPassword())).isEqualTo(nobody);
    }

    /// Keycloak said that it exists already. Whoever reads the mail is told so: theirs is the mailbox.
    @Test
    void whoWantsAnAddressIsToldTheSameWhoseverItIs() {
        String free = "free-" + unique + "@guichet.test";
        String name = "name-" + unique + "@guichet.test";
        called(name);

        Shown nobodys = wantedBySomebodyElse(free);

        assertThat(wantedBySomebodyElse(known)).isEqualTo(nobodys);
        assertThat(wantedBySomebodyElse(name)).isEqualTo(nobodys);
        List.of(free, known, name).forEach(LookAlikeIT::getsOneMail);
        assertThat(Keycloak.accounts(known)).hasSize(1);
    }

    /// The same by the API of the account console.
    @Test
    void nobodysAccountSaysWhoElseHasOne() {
        String address = "api-" + unique + "@guichet.test";
        Keycloak.account(address, "guichet-demo");
        String token = Keycloak.tokenThrough("e2e-account", address, 300, "basic", "roles", "profile", "email");

        assertThat(Keycloak.changeOwnAccount(token, account(known)))
                .isEqualTo(Keycloak.changeOwnAccount(token, account(unknown)));
        assertThat(Keycloak.accounts(address)).hasSize(1);
    }

    private static Object account(String address) {
        return Json.object("email", address, "firstName", "Dominique", "lastName", "Cliente");
    }

    /// The page itself asks for an address, and for nothing else, so only what is no address is told.
    @Test
    void whatIsNoAddressIsToldAtOnce() {
        Keycloak.account("wants-" + unique + "@guichet.test", password);

        assertThat(Visitor.changingTheAddressOf("wants-" + unique + "@guichet.test", password)
                        .wants("no address")
                        .page())
                .contains("id=\"kc-update-email-form\"");
    }

    @Test
    void nobodyRegistersThere() {
        Shown closed = new Visitor()
                .looksAt(
                        "/protocol/openid-connect/registrations?client_id=guichet-portal&response_type=code&scope=openid");

        assertThat(closed.page()).doesNotContain("name=\"email\"").doesNotContain("register-form");
    }

    private Shown wantedBySomebodyElse(String address) {
        String somebody = "somebody-" + UUID.randomUUID() + "@guichet.test";
        Keycloak.account(somebody, password);
        return Visitor.changingTheAddressOf(somebody, password).wants(address);
    }

    private String switchedOff() {
        String off = "off-" + UUID.randomUUID() + "@guichet.test";
        Keycloak.account(off, password);
        Keycloak.disable(off);
        return off;
    }

    /// As one who was invited and has not followed the link.
    private String withoutPassword() {
        String invited = "invited-" + UUID.randomUUID() + "@guichet.test";
        make(Json.object("username", "e2e-" + UUID.randomUUID(), "email", invited, "enabled", true));
        return invited;
    }

    /// Somebody whose account has an address as its name, and another one as its address.
    private static void called(String name) {
        make(Json.object("username", name, "email", "other-" + name, "emailVerified", true, "enabled", true));
    }

    private static void make(Object account) {
        assertThat(Keycloak.administer(Keycloak.masterToken(), "POST", "/users", account))
                .isEqualTo(201);
    }

    private static void getsOneMail(String address) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> new Mailbox(address).headers().size() == 1);
    }
}
