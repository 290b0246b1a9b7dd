package dev.guichet.endtoend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Session;
import dev.guichet.endtoend.system.Visitor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Whoever wrote their new address wrongly never gets its mail: until one is proven, the address that they have lets
/// them in (D28: an address changes only after proof).
@Order(47)
class UnfinishedChangeIT {
    private static final String FORM = "#kc-update-email-form";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String before = "kept-" + unique + "@guichet.test";
    private final String wanted = "wanted-" + unique + "@guichet.test";
    private final String password = "e2e-" + UUID.randomUUID();

    @BeforeEach
    void somebodyHasAnAccount() {
        Keycloak.account(before, password);
    }

    @Test
    void whoBeganToChangeTheirAddressSignsInWithTheOneTheyHave() {
        Visitor.changingTheAddressOf(before, password).wants(wanted);

        isLetIn();

        assertThat(Session.of(before, password)).isPresent();
        assertThat(Session.of(wanted, password)).isEmpty();
        assertThat(Keycloak.accounts(wanted)).isEmpty();
    }

    @Test
    void andTheLinkStillChangesItAfterwards() {
        Visitor.changingTheAddressOf(before, password).wants(wanted);
        isLetIn();

        String link = Links.onlyMailTo(wanted).text().replaceAll("(?s).*confirm\\.html#(\\S+).*", "$1");
        new Visitor().follows(URLDecoder.decode(link, StandardCharsets.UTF_8));

        assertThat(Session.of(wanted, password)).isPresent();
        assertThat(Keycloak.accounts(before)).isEmpty();
    }

    /// An account that an operator has change its address, or that Keycloak's own page kept out before.
    @Test
    void whoHasToChangeItIsAskedUntilTheyBegin() {
        ObjectNode asked = Json.object();
        asked.putArray("requiredActions").add("UPDATE_EMAIL");
        String account = Keycloak.accounts(before).getFirst().path("id").asText();
        assertThat(Keycloak.administer(Keycloak.masterToken(), "PUT", "/users/" + account, asked))
                .isEqualTo(204);
        assertThat(Session.of(before, password)).isEmpty();

        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = signingIn(browser);
            page.locator(FORM + " input[name=email]").fill(wanted);
            page.locator("#kc-submit").click();
            assertThat(page.locator("#kc-info-message")).containsText(wanted);
        }

        isLetIn();
        assertThat(Session.of(before, password)).isPresent();
    }

    private void isLetIn() {
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = signingIn(browser);
            page.waitForURL(url -> url.startsWith(Guichet.running().url().toString()));
            assertThat(page.locator(FORM)).hasCount(0);
        }
    }

    private Page signingIn(Browser browser) {
        Page page = browser.page();
        page.navigate(Guichet.running().url() + "/tickets/1");
        page.locator("input[name=username]").fill(before);
        page.locator("input[name=password]").fill(password);
        page.locator("#kc-login").click();
        return page;
    }
}
