package dev.guichet.endtoend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.guichet.endtoend.desk.Person.REQUESTER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.guichet.endtoend.system.Guichet;
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

            page.locator(".auth-wrapper button.authorize").first().click();
            Page signIn = page.waitForPopup(() -> page.locator(".modal-ux button.modal-btn.auth.authorize")
                    .first()
                    .click());
            Browser.signIn(signIn, REQUESTER);
            assertThat(page.locator(".modal-ux button:has-text('Logout')").first())
                    .isVisible();
            page.locator(".modal-ux button.btn-done").first().click();

            Locator me = page.locator(".opblock-get")
                    .filter(new Locator.FilterOptions().setHas(page.locator("[data-path='/api/v1/me']")));
            me.locator(".opblock-summary").click();
            me.locator("button.execute").click();

            assertThat(me.locator(".live-responses-table .response-col_status").last())
                    .containsText("200");
            assertThat(me.locator(".live-responses-table")).containsText(REQUESTER.address());
            browser.hadNothingToComplainOf();
        }
    }

    @Test
    void whoDoesNotSignInIsToldWhatIsMissing() {
        try (Browser browser = Browser.speaking("en-GB")) {
            Page page = browser.page();
            page.navigate(Guichet.running().url() + "/docs");
            Locator me = page.locator(".opblock-get")
                    .filter(new Locator.FilterOptions().setHas(page.locator("[data-path='/api/v1/me']")));
            me.locator(".opblock-summary").click();
            me.locator("button.execute").click();

            assertThat(me.locator(".live-responses-table")).containsText("TOKEN_MISSING");
        }
    }
}
