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
import dev.guichet.endtoend.system.Mailbox;
import dev.guichet.endtoend.system.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// From an address that nobody has signed in with to somebody who has, by the identity provider's mail alone (S1.1 to
/// S1.4, S2.3, S2.4, S4.9).
@Order(42)
class InvitationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String password = "e2e-" + UUID.randomUUID();

    @Test
    void whoIsInvitedChoosesAPasswordAndSignsIn() {
        String address = "invited-" + unique + "@guichet.test";
        long person = known(address, "fr");
        invite(person);

        Mail mail = Links.onlyMailTo(address);
        assertThat(mail.subject()).isEqualTo("Votre accès à l’assistance");
        assertThat(mail.text()).contains("Il fonctionne une seule fois, pendant 3 jours.");
        assertThat(mail.html()).contains("Ouvrir mon accès");
        String provider = ADMINISTRATOR
                .api()
                .get("/persons/" + person)
                .body()
                .at("/organization/name")
                .asText();
        assertThat(mail.text()).contains("au nom de « " + provider + " », pour l’adresse " + address + ".");
        String link = Links.in(mail);
        assertThat(Tokens.end(keyOf(link)))
                .isBetween(Instant.now().plus(Duration.ofDays(2)), Instant.now().plus(Duration.ofDays(3)));
        Links.choosePassword(link, password, List.of(address, provider));

        assertThat(me(address).path("id").asLong()).isEqualTo(person);
        ADMINISTRATOR
                .api()
                .post("/persons/" + person + "/invitation", Json.object())
                .refused(409, "ALREADY_SIGNED_IN");
        refused(link);
        assertThat(me(address).path("id").asLong()).isEqualTo(person);
        new Mailbox(address)
                .mails()
                .forEach(sent ->
                        assertThat(sent.subject() + sent.text() + sent.html()).doesNotContain(password));
    }

    /// Whatever the case somebody writes the address in (S1.2).
    @Test
    void whoHasAnAccountKeepsItWithItsPassword() {
        String address = "known-" + unique + "@guichet.test";
        Keycloak.account(address, password);
        long person = known("Known-" + unique.toUpperCase(Locale.ROOT) + "@Guichet.TEST", "fr");
        invite(person);

        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(Links.in(Links.onlyMailTo(address)));
            page.locator("#kc-info-message a").click();
            assertThat(page.locator("#kc-info-message")).isVisible();
            assertThat(page.locator("input[type=password]")).hasCount(0);
        }
        assertThat(me(address).path("id").asLong()).isEqualTo(person);
        assertThat(Keycloak.accounts(address)).hasSize(1);
    }

    @Test
    void whoSignsUpByADomainIsMailedInTheirLanguageAndIsOneOfItsOrganization() {
        String domain = unique + ".guichet.test";
        String address = "newcomer@" + domain;
        long organization = organizationOf(domain);

        signUp(address);
        signUp("nobody@elsewhere-" + domain);

        Mail mail = Links.onlyMailTo(address);
        assertThat(mail.subject()).isEqualTo("Your access to support");
        assertThat(mail.text() + mail.html()).doesNotContain("Nouvelle Venue");
        assertThat(mail.text())
                .contains("The desk “", "on behalf of “" + unique + "”, for the address " + address + ".");
        Links.choosePassword(Links.in(mail), password, List.of(address, unique));
        JsonNode me = me(address);
        assertThat(me.path("email").asText()).isEqualTo(address);
        assertThat(Api.with(Keycloak.tokenOf(address, password))
                        .get("/me")
                        .body()
                        .at("/organization/id")
                        .asLong())
                .isEqualTo(organization);
        signUp(address);
        assertThat(new Mailbox(address).headers()).hasSize(1);
    }

    private static long known(String address, String locale) {
        return ADMINISTRATOR
                .api()
                .post("/persons", Json.object("email", address, "name", "Dominique Invitée", "locale", locale))
                .expect(201)
                .body()
                .path("id")
                .asLong();
    }

    private static void invite(long person) {
        ADMINISTRATOR
                .api()
                .post("/persons/" + person + "/invitation", Json.object())
                .expect(202);
        await().atMost(PATIENCE).until(() -> invitation(person).path("state").asText(), "sent"::equals);
    }

    /// The signed part of a link, which says when it ends.
    private static String keyOf(String link) {
        return link.replaceAll(".*[?&]key=([^&]+).*", "$1");
    }

    private static JsonNode invitation(long person) {
        return ADMINISTRATOR
                .api()
                .get("/persons/" + person + "/invitation")
                .expect(200)
                .body();
    }

    private long organizationOf(String domain) {
        Api administrator = ADMINISTRATOR.api();
        long root = administrator.get("/me").body().at("/root/id").asLong();
        long organization = administrator
                .post(
                        "/organizations",
                        Json.object("parent", root, "slug", "o" + unique, "name", unique, "emailDomains", new String[] {
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
        return organization;
    }

    private static void signUp(String address) {
        JsonNode answer = Api.anonymous()
                .post("/sign-ups", Json.object("email", address, "name", "Nouvelle Venue", "locale", "en"))
                .expect(202)
                .body();
        assertThat(answer).isEqualTo(Json.object("state", "accepted"));
    }

    /// A second time the link opens nothing.
    private static void refused(String link) {
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(link);
            assertThat(page.locator("#kc-error-message")).isVisible();
            assertThat(page.locator("input[type=password]")).hasCount(0);
        }
    }

    private JsonNode me(String address) {
        return Api.with(Keycloak.tokenOf(address, password))
                .get("/me")
                .expect(200)
                .body()
                .path("person");
    }
}
