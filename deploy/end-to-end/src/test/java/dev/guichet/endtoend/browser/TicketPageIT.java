package dev.guichet.endtoend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.guichet.endtoend.desk.Person.ADMINISTRATOR;
import static dev.guichet.endtoend.desk.Person.AGENT;
import static dev.guichet.endtoend.desk.Person.COLLEAGUE;
import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static dev.guichet.endtoend.desk.Person.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.desk.Strangers;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Mail;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void whatAnAgentWroteAsHtmlIsShownSoAndDoesNothing() {
        Ticket ticket = desk.asked(REQUESTER, "Mise en forme");
        AGENT.api()
                .post(
                        "/tickets/" + ticket.number() + "/messages",
                        Map.of(
                                "html",
                                "<ol start=3><li>Voyez <a href='https://asso.example/aide?a=1&b=2'>l’aide</a></li></ol>"
                                        + "<table><tr><td>a</td><td>b</td></tr></table>"
                                        + "<a href='javascript:alert(1)'>rien</a><img src=x onerror=alert(1) alt='&lt;b&gt;'>"));
        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(address(ticket));
            Browser.signIn(page, REQUESTER);

            assertThat(page.locator("#thread a")).hasCount(2);
            assertThat(page.locator("#thread a[href]")).hasAttribute("href", "https://asso.example/aide?a=1&b=2");
            assertThat(page.locator("#thread a[href]")).hasAttribute("rel", "nofollow noopener noreferrer");
            assertThat(page.locator("#thread ol[start='3'] li")).hasText("Voyez l’aide");
            assertThat(page.locator("#thread td")).hasCount(2);
            assertThat(page.locator("#thread")).containsText("<b>");
            browser.hadNothingToComplainOf();
        }
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

    @Test
    void whoIsKnownToTwoProvidersIsShownTheTicketOfEither() {
        Person elsewhere = Strangers.ofAnotherRoot();
        var somebody = new Person("two-" + UUID.randomUUID().toString().substring(0, 8) + "@guichet.test");
        Keycloak.account(somebody.signIn(), Browser.PASSWORD);
        for (Person administrator : List.of(ADMINISTRATOR, elsewhere)) {
            administrator
                    .api()
                    .post("/persons", Json.object("email", somebody.signIn(), "name", "Deux Maisons"))
                    .expect(201);
        }
        JsonNode other = root(elsewhere);
        somebody.api()
                .send(
                        "GET",
                        "/me",
                        null,
                        Map.of("Guichet-Root", other.path("id").asText()))
                .expect(200);
        ObjectNode request = desk.request("Ici ou là");
        request.putObject("requester").put("email", somebody.signIn());
        Ticket ticket = Ticket.of(AGENT.api().post("/tickets", request).expect(201));

        try (Browser browser = Browser.speaking("fr-FR")) {
            Page page = browser.page();
            page.navigate(address(ticket));
            Browser.signIn(page, somebody);
            assertThat(page.locator("#subject")).hasText("Ici ou là");

            page.locator("#sign-out").click();
            page.waitForURL("**/signed-out*");
            page.navigate(address(ticket));
            Browser.signIn(page, somebody);
            assertThat(page.locator("#subject")).hasText("Ici ou là");
        }
    }

    private static JsonNode root(Person administrator) {
        return administrator.api().get("/me").expect(200).body().path("root");
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
