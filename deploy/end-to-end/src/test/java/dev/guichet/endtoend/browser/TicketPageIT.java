package dev.guichet.endtoend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.guichet.endtoend.desk.Person.AGENT;
import static dev.guichet.endtoend.desk.Person.COLLEAGUE;
import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static dev.guichet.endtoend.desk.Person.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Mail;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The link in a mail leads to one page that signs in, shows the ticket and lets its requester answer.
@Order(40)
class TicketPageIT {
    private static Desk desk = new Desk("", "");

    @BeforeAll
    static void openADesk() {
        desk = Desk.opened("page", Policy.DAYS);
    }

    @Test
    void theLinkInAMailLeadsToTheTicketWhereItsRequesterAnswersAndApproves() {
        Ticket ticket = desk.asked(REQUESTER, "Écran <img src=x onerror=alert(1)> noir");
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(linkInTheMail(ticket));
            Browser.signIn(page, REQUESTER);

            assertThat(page.locator("#subject")).hasText("Écran <img src=x onerror=alert(1)> noir");
            assertThat(page.locator("#thread")).containsText("Texte de Écran");
            assertThat(page.locator("#status")).hasText("Ouvert");

            page.locator("#reply-text").fill("Toujours noir.\n</li><script>alert(2)</script>");
            page.locator("#reply button[type=submit]").click();
            assertThat(page.locator("#thread")).containsText("</li><script>alert(2)</script>");
            assertThat(ticket.messages(REQUESTER)).hasSize(2);

            ticket.solve(AGENT, "Câble changé.");
            page.reload();
            page.locator("#approve").click();
            assertThat(page.locator("#status")).hasText("Clos");
            browser.hadNothingToComplainOf();
        }
        assertThat(ticket.seenBy(REQUESTER).path("status").asText()).isEqualTo("closed");
    }

    @Test
    void thePageSpeaksTheLanguageOfTheBrowser() {
        Ticket ticket = desk.asked(COLLEAGUE, "Keyboard");
        try (Browser browser = Browser.speaking("en-GB")) {
            Page page = browser.page();
            page.navigate(address(ticket));
            Browser.signIn(page, COLLEAGUE);

            assertThat(page.locator("#thread-title")).hasText("Conversation");
            assertThat(page.locator("#status")).hasText("Open");
            browser.hadNothingToComplainOf();
        }
    }

    @Test
    void somebodyElsesTicketIsNotShown() {
        Ticket ticket = desk.asked(REQUESTER, "Confidentiel");
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(address(ticket));
            Browser.signIn(page, SUPERVISOR);

            assertThat(page.locator("#alert")).isVisible();
            assertThat(page.locator("#ticket")).isHidden();
            assertThat(page.content()).doesNotContain("Confidentiel");
        }
    }

    @Test
    void whoSignsOutIsOut() {
        Ticket ticket = desk.asked(REQUESTER, "Au revoir");
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(address(ticket));
            Browser.signIn(page, REQUESTER);
            assertThat(page.locator("#subject")).hasText("Au revoir");

            page.locator("#sign-out").click();
            page.waitForURL("**/signed-out*");
            page.navigate(address(ticket));

            assertThat(page.locator("input[name=username]")).isVisible();
        }
    }

    private static String linkInTheMail(Ticket ticket) {
        Mail mail = REQUESTER
                .mailbox()
                .receives(1, one -> one.isAbout(ticket.number()))
                .getFirst();
        Matcher link = Pattern.compile("href=\"([^\"]+/tickets/" + ticket.number() + ")\"")
                .matcher(mail.html());
        assertThat(link.find()).as(mail.html()).isTrue();
        return link.group(1);
    }

    private static String address(Ticket ticket) {
        return Guichet.running().url() + "/tickets/" + ticket.number();
    }
}
