package dev.guichet.endtoend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.guichet.endtoend.desk.Person.AGENT;
import static dev.guichet.endtoend.desk.Person.COLLEAGUE;
import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.desk.Told;
import dev.guichet.endtoend.system.Guichet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Whoever answers a closed ticket sees where their answer went, and so does its requester.
@Order(41)
class FollowUpPageIT {
    @Test
    void theAnswerOfAnObserverIsWhereThePageLeads() {
        Ticket ticket = Desk.opened("followed", Policy.DAYS).asked(REQUESTER, "Clavier", COLLEAGUE);
        ticket.status(AGENT, "closed", "other");
        long followUp;
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(address(ticket.number()));
            Browser.signIn(page, COLLEAGUE);

            page.locator("#reply-text").fill("La touche E colle.");
            page.locator("#reply button[type=submit]").click();
            assertThat(page.locator("#alert")).containsText("votre réponse est bien partie");
            assertThat(page.locator("#followUps a")).hasCount(1);
            page.locator("#alert a").click();

            assertThat(page.locator("#thread")).containsText("La touche E colle.");
            assertThat(page.locator("#followUpOf a")).hasText("#" + ticket.number());
            browser.hadNothingToComplainOf();
            followUp = Long.parseLong(page.url().replaceFirst(".*/", ""));
        }
        Told.exactly(new Ticket(followUp), "ops-requester participant_reply", "ops-agent participant_reply");
        assertThat(new Ticket(followUp).seenBy(REQUESTER).path("requester").toString())
                .contains("ops-requester");
    }

    private static String address(long number) {
        return Guichet.running().url() + "/tickets/" + number;
    }
}
