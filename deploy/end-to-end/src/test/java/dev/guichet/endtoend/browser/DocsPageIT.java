package dev.guichet.endtoend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.guichet.endtoend.desk.Person.REQUESTER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// `/docs` shows the merged document, signs in and calls the API.
@Order(41)
class DocsPageIT {
    @Test
    void whoSignsInCallsTheApiFromItsDocumentation() {
        try (Browser browser = Browser.speaking("en-GB")) {
            Page page = browser.page();
            page.navigate(Guichet.running().url() + "/docs");

            signIn(page);

            knowsThemselves(page);
            browser.hadNothingToComplainOf();
        }
    }

    /// D34: tokens end soon, and nobody is signed out by that.
    @Test
    void whoReadsForLongerThanATokenLivesCallsOn() {
        tokensLive("3");
        try (Browser browser = Browser.speaking("en-GB")) {
            Page page = browser.page();
            page.navigate(Guichet.running().url() + "/docs");
            signIn(page);
            page.waitForTimeout(4_000);

            knowsThemselves(page);
            page.waitForTimeout(4_000);
            knowsThemselves(page);
            browser.hadNothingToComplainOf();
        } finally {
            tokensLive("");
        }
    }

    @Test
    void whoDoesNotSignInIsToldWhatIsMissing() {
        try (Browser browser = Browser.speaking("en-GB")) {
            Page page = browser.page();
            page.navigate(Guichet.running().url() + "/docs");
            Locator me = me(page);
            me.locator(".opblock-summary").click();
            me.locator("button.execute").click();

            assertThat(me.locator(".live-responses-table")).containsText("TOKEN_MISSING");
        }
    }

    private static void signIn(Page page) {
        page.locator(".auth-wrapper button.authorize").first().click();
        Page signIn = page.waitForPopup(() -> page.locator(".modal-ux button.modal-btn.auth.authorize")
                .first()
                .click());
        Browser.signIn(signIn, REQUESTER);
        assertThat(page.locator(".modal-ux button:has-text('Logout')").first()).isVisible();
        page.locator(".modal-ux button.btn-done").first().click();
    }

    private static void knowsThemselves(Page page) {
        Locator me = me(page);
        me.locator(".opblock-summary").click();
        me.locator("button.execute").click();
        assertThat(me.locator(".live-responses-table .response-col_status").last())
                .containsText("200");
        assertThat(me.locator(".live-responses-table")).containsText(REQUESTER.address());
        me.locator("button.btn-clear").click();
        assertThat(me.locator(".live-responses-table")).hasCount(0);
        me.locator(".opblock-summary").click();
    }

    private static Locator me(Page page) {
        return page.locator(".opblock-get")
                .filter(new Locator.FilterOptions().setHas(page.locator("[data-path='/api/v1/me']")));
    }

    /// @param seconds that tokens of the page live; empty for as long as the realm says
    private static void tokensLive(String seconds) {
        String client = "/clients/"
                + Keycloak.read("/clients?clientId=guichet-api-docs")
                        .at("/0/id")
                        .asText();
        Keycloak.administer(
                Keycloak.masterToken(),
                "PUT",
                client,
                Json.object(
                        "clientId", "guichet-api-docs", "attributes", Json.object("access.token.lifespan", seconds)));
    }
}
