package dev.guichet.endtoend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Mail;
import dev.guichet.endtoend.system.Mailbox;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// From the first mail of somebody whom nobody knew to the page of their request, without anybody's help.
@Order(49)
class GuestAccessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern PAGE = Pattern.compile("https?://\\S+/tickets/[0-9]+");

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String guest = "guest-" + unique + "@guichet.test";
    private final String password = "e2e-" + UUID.randomUUID();

    @Test
    void aGuestGetsFromTheirFirstMailToTheirRequest() {
        long ticket = phones();
        Matcher page = PAGE.matcher(Links.onlyMailTo(guest).text());
        assertThat(page.find()).isTrue();

        asksForAccess(page.group(), guest);
        String link = Links.in(secondMail());

        try (Browser browser = Browser.speaking("fr-FR")) {
            Page there = browser.page();
            there.navigate(link);
            there.locator("#kc-info-message a").click();
            there.locator("input[name=password-new]").fill(password);
            there.locator("input[name=password-confirm]").fill(password);
            there.locator("#kc-submit").click();
            there.locator("#kc-info-message a").click();
            there.locator("input[name=username]").fill(guest);
            there.locator("input[name=password]").fill(password);
            there.locator("#kc-login").click();
            assertThat(there.locator("#number")).hasText("#" + ticket);
            assertThat(there.url()).isEqualTo(Guichet.running().url() + "/tickets/" + ticket);
            browser.hadNothingToComplainOf();
        }
    }

    /// Nobody learns there whom Guichet knows.
    @Test
    void whomNobodyKnowsIsToldTheSame() {
        phones();
        String page = Guichet.running().url() + "/tickets/1";

        assertThat(asksForAccess(page, "nobody-" + unique + "@guichet.test")).isEqualTo(asksForAccess(page, guest));

        secondMail();
    }

    /// Whoever has no request is told so, and not led among developers.
    @Test
    void whoHasNoRequestIsToldSo() {
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(Guichet.running().url() + "/");
            page.locator("input[name=username]").fill("clissxxi-administrator");
            page.locator("input[name=password]").fill("guichet-demo");
            page.locator("#kc-login").click();
            assertThat(page.locator("#progress")).hasText("Vous n’avez pas de demande en cours.");
            assertThat(page.url()).isEqualTo(Guichet.running().url() + "/");
        }
    }

    private long phones() {
        return new Person("clissxxi-agent")
                .api()
                .post(
                        "/tickets",
                        Json.object(
                                "requester",
                                Json.object("email", guest, "name", "Paul", "locale", "fr"),
                                "channel",
                                "phone",
                                "subject",
                                "Plus de réseau",
                                "message",
                                Json.object("text", "Rien depuis l’orage.")))
                .expect(201)
                .body()
                .path("number")
                .asLong();
    }

    /// From the page that the mail leads to, by what the sign-in offers whoever has no account.
    ///
    /// @return what they are told
    private static String asksForAccess(String page, String address) {
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page there = browser.page();
            there.navigate(page);
            there.locator("#guichet-access a").click();
            there.locator("#email").fill(address);
            there.locator("#ask button").click();
            assertThat(there.locator("#progress")).containsText("C’est noté.");
            browser.hadNothingToComplainOf();
            return there.locator("main").innerText();
        }
    }

    private Mail secondMail() {
        await().atMost(PATIENCE).until(() -> new Mailbox(guest).headers().size() == 2);
        return new Mailbox(guest).mails().getLast();
    }
}
