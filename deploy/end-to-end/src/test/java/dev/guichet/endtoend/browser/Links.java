package dev.guichet.endtoend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.guichet.endtoend.system.Mail;
import dev.guichet.endtoend.system.Mailbox;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Links that the identity provider mails, and what their owner does there.
final class Links {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/login-actions/action-token\\?\\S+");

    private Links() {}

    static String in(Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group();
    }

    /// Waits for the only mail of an address; the mailbox itself comes with it.
    static Mail onlyMailTo(String address) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> new Mailbox(address).headers().size() == 1);
        return new Mailbox(address).mails().getFirst();
    }

    /// Opens the link of an invitation, whose page must say these, and chooses a password.
    static void choosePassword(String link, String password, List<String> said) {
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(link);
            assertThat(page.locator("#guichet-link")).isVisible();
            said.forEach(words ->
                    assertThat(page.locator("#guichet-link").innerText()).contains(words));
            page.locator("#kc-info-message a").click();
            page.locator("input[name=password-new]").fill(password);
            page.locator("input[name=password-confirm]").fill(password);
            page.locator("#kc-submit").click();
            assertThat(page.locator("#kc-info-message")).isVisible();
            assertThat(page.locator("input[name=password-new]")).hasCount(0);
        }
    }
}
