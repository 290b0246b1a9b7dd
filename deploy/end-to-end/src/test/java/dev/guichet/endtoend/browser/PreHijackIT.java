package dev.guichet.endtoend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.guichet.endtoend.desk.Person.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Mail;
import dev.guichet.endtoend.system.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// D28: somebody holds an account under the victim's address before the victim comes. Whatever they kept of it,
/// they are never the victim.
@Order(43)
class PreHijackIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ATTACKERS = "e2e-the-attackers-own";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String attacker = "attacker-" + unique + "@guichet.test";
    private final String victim = "victim-" + unique + "@guichet.test";
    private final String password = "e2e-" + UUID.randomUUID();

    @BeforeEach
    void anAttackerWithAnAccountOfTheirOwn() {
        Keycloak.account(attacker, ATTACKERS);
    }

    @ParameterizedTest(name = "the victim is an administrator: {0}")
    @ValueSource(booleans = {false, true})
    void whoHeldTheAddressUnprovenIsNeverWhoIsInvited(boolean administrator) {
        List<Session> kept = kept();
        take(attacker, victim);
        long person = known(victim);
        if (administrator) {
            promote(person);
        }
        invite(person);

        nothingIsLeftOf(kept);
        Links.choosePassword(Links.in(Links.onlyMailTo(victim)), password, List.of(victim));
        theVictimIsThemselves(person);
        nothingIsLeftOf(kept);
        if (administrator) {
            Api.with(Keycloak.tokenOf(victim, password))
                    .get("/persons/" + person + "/invitation")
                    .expect(200);
        }
    }

    @Test
    void whoHeldTheAddressUnprovenIsNeverWhoSignsUp() {
        String domain = unique + ".guichet.test";
        String newcomer = "newcomer@" + domain;
        letSignUp(domain);
        List<Session> kept = kept();
        take(attacker, newcomer);

        Api.anonymous()
                .post("/sign-ups", Json.object("email", newcomer, "name", "Nouvelle Venue", "locale", "fr"))
                .expect(202);
        Mail mail = Links.onlyMailTo(newcomer);

        nothingIsLeftOf(kept);
        Links.choosePassword(Links.in(mail), password, List.of(newcomer));
        JsonNode me = Api.with(Keycloak.tokenOf(newcomer, password))
                .get("/me")
                .expect(200)
                .body();
        assertThat(me.at("/person/email").asText()).isEqualTo(newcomer);
        nothingIsLeftOf(kept);
    }

    /// Whoever is faster.
    @Test
    void whoTakesTheAddressAfterTheInvitationWasQueuedIsNotTheVictimEither() {
        List<Session> kept = kept();
        long person = known(victim);
        ADMINISTRATOR
                .api()
                .post("/persons/" + person + "/invitation", Json.object())
                .expect(202);
        take(attacker, victim);
        awaitSent(person);
        take(attacker, victim);

        Links.choosePassword(Links.in(Links.onlyMailTo(victim)), password, List.of(victim));
        take(attacker, victim);

        theVictimIsThemselves(person);
        kept.forEach(session -> session.renewed().ifPresent(next -> isNobody(next, person)));
    }

    /// In the account console, where it used to change at once.
    @Test
    void anAddressChangesOnlyWhenItsOwnerSaysSo() {
        String id = id(attacker);
        askToChangeTo(victim);
        Mail mail = Links.onlyMailTo(victim);
        String link = mail.text().replaceAll("(?s).*?(https?://\\S+confirm\\.html#\\S+).*", "$1");

        assertThat(mail.html()).contains("/confirm.html#http");
        assertThat(mail.text()).contains("avec le compte « " + attacker + " » veut que " + victim + " devienne");
        assertThat(Keycloak.read("/users/" + id).path("email").asText()).isEqualTo(attacker);
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(link);
            assertThat(page.locator("section:not([hidden])")).containsText(attacker);
            assertThat(page.locator("section:not([hidden])")).containsText(victim);
            assertThat(Keycloak.read("/users/" + id).path("email").asText()).isEqualTo(attacker);
            page.locator("section:not([hidden]) a").click();
            assertThat(page.locator("#kc-info-message")).containsText(victim);
            browser.hadNothingToComplainOf();
        }
        assertThat(Keycloak.read("/users/" + id).path("email").asText()).isEqualTo(victim);
    }

    /// Only a link of this Keycloak is followed, whatever stands behind the `#`.
    @Test
    void thePageThatAsksLeadsNowhereElse() {
        askToChangeTo(victim);
        String link = Links.onlyMailTo(victim).text().replaceAll("(?s).*?(https?://\\S+confirm\\.html)#.*", "$1");

        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            for (String elsewhere : List.of(
                    "https%3A%2F%2Fevil.example%2Frealms%2Fguichet%2Flogin-actions%2Faction-token%3Fkey%3Da.e30.b",
                    "javascript%3Aalert(1)")) {
                page.navigate("about:blank");
                page.navigate(link + "#" + elsewhere);
                assertThat(page.locator("section:not([hidden])")).hasCount(0);
                assertThat(page.locator("a[href*=evil], a[href^=javascript]")).hasCount(0);
            }
        }
    }

    private void askToChangeTo(String address) {
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(Keycloak.issuer()
                    + "/protocol/openid-connect/auth?client_id=account-console&response_type=code"
                    + "&scope=openid&kc_action=UPDATE_EMAIL&code_challenge_method=S256&code_challenge="
                    + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=" + Keycloak.issuer() + "/account/");
            page.locator("input[name=username]").fill(attacker);
            page.locator("input[name=password]").fill(ATTACKERS);
            page.locator("#kc-login").click();
            page.locator("input[name=email]").fill(address);
            page.locator("input[type=submit], button[type=submit]").first().click();
            assertThat(page.locator("#kc-info-message")).containsText(address);
        }
    }

    /// A session, and a token that outlives it.
    private List<Session> kept() {
        return List.of(
                Session.of(attacker, ATTACKERS).orElseThrow(),
                Session.offline(attacker, ATTACKERS).orElseThrow());
    }

    private void nothingIsLeftOf(List<Session> kept) {
        assertThat(kept).allSatisfy(session -> assertThat(session.renewed()).isEmpty());
        assertThat(Session.of(attacker, ATTACKERS)).isEmpty();
        assertThat(Session.of(victim, ATTACKERS)).isEmpty();
        assertThat(Session.offline(attacker, ATTACKERS)).isEmpty();
    }

    private void theVictimIsThemselves(long person) {
        JsonNode me = Api.with(Keycloak.tokenOf(victim, password))
                .get("/me")
                .expect(200)
                .body();
        assertThat(me.at("/person/id").asLong()).isEqualTo(person);
        assertThat(Keycloak.accounts(victim)).hasSize(1);
    }

    private static void isNobody(Session session, long person) {
        assertThat(Api.with(session.access()).get("/me").body().at("/person/id").asLong())
                .isNotEqualTo(person);
    }

    /// What the account console did before: the address changes at once, unproven.
    private void take(String from, String address) {
        Keycloak.accounts(from)
                .forEach(account -> Keycloak.administer(
                        Keycloak.masterToken(),
                        "PUT",
                        "/users/" + account.path("id").asText(),
                        Json.object("email", address, "emailVerified", false)));
    }

    private static String id(String address) {
        return Keycloak.accounts(address).getFirst().path("id").asText();
    }

    private static long known(String address) {
        return ADMINISTRATOR
                .api()
                .post("/persons", Json.object("email", address, "name", "Dominique Victime", "locale", "fr"))
                .expect(201)
                .body()
                .path("id")
                .asLong();
    }

    private static void promote(long person) {
        Api administrator = ADMINISTRATOR.api();
        long root = administrator.get("/me").body().at("/root/id").asLong();
        administrator
                .send(
                        "PUT",
                        "/organizations/" + root + "/administrators/" + person,
                        Json.bytes(Json.object()),
                        Map.of())
                .expect(200);
    }

    private void letSignUp(String domain) {
        Api administrator = ADMINISTRATOR.api();
        long root = administrator.get("/me").body().at("/root/id").asLong();
        long organization = administrator
                .post(
                        "/organizations",
                        Json.object("parent", root, "slug", "p" + unique, "name", unique, "emailDomains", new String[] {
                            domain
                        }))
                .expect(201)
                .body()
                .path("id")
                .asLong();
        administrator
                .send("PATCH", "/organizations/" + organization, Json.bytes(Json.object("signUp", true)), Map.of())
                .expect(200);
        ProvenDomain.prove(administrator, organization, domain);
    }

    private static void invite(long person) {
        ADMINISTRATOR
                .api()
                .post("/persons/" + person + "/invitation", Json.object())
                .expect(202);
        awaitSent(person);
    }

    private static void awaitSent(long person) {
        await().atMost(PATIENCE)
                .until(() -> ADMINISTRATOR
                        .api()
                        .get("/persons/" + person + "/invitation")
                        .body()
                        .path("state")
                        .asText()
                        .equals("sent"));
    }
}
