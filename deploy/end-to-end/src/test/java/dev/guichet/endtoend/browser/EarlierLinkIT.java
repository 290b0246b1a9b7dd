package dev.guichet.endtoend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.guichet.endtoend.desk.Person.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Mailbox;
import dev.guichet.endtoend.system.Session;
import dev.guichet.endtoend.system.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// D28: somebody is mailed two links. Once a password is chosen by one of them, the other chooses none: whoever
/// finds it in an old mail does not get the account.
@Order(47)
class EarlierLinkIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Person OTHER_ROOT = new Person("clissxxi-administrator");
    private static final String STOLEN = "e2e-the-finders-own";
    private static final String FRENCH = "depuis que ce lien a été envoyé";
    private static final String ENGLISH = "since this link was sent";

    private final String address = "links-" + UUID.randomUUID().toString().substring(0, 8) + "@guichet.test";
    private final String password = "e2e-" + UUID.randomUUID();

    @Test
    void aLinkOfAnEarlierInvitationSetsNoPasswordOfAnAccountInUse() {
        List<String> links = twoInvitations();
        Links.choosePassword(links.getLast(), password, List.of(address));

        isRefused(links.getFirst(), "fr-FR", FRENCH);
        isRefused(links.getFirst(), "en-GB", ENGLISH);
        isRefused(links.getLast(), "fr-FR", FRENCH);

        isStillTheirs();
    }

    @Test
    void norDoesTheLaterOneOnceTheEarlierWasFollowed() {
        List<String> links = twoInvitations();
        Links.choosePassword(links.getFirst(), password, List.of(address));

        isRefused(links.getLast(), "fr-FR", FRENCH);

        isStillTheirs();
    }

    /// Both the page that asks whether to go on, and the form behind it.
    @Test
    void norDoesAPageThatTheEarlierLinkOpenedInTime() {
        List<String> links = twoInvitations();
        try (Browser first = Browser.speaking("fr-FR");
                Browser second = Browser.speaking("fr-FR")) {
            Page asks = first.page();
            asks.navigate(links.getFirst());
            Page form = second.page();
            form.navigate(links.getFirst());
            form.locator("#kc-info-message a").click();
            form.locator("input[name=password-new]").fill(STOLEN);
            form.locator("input[name=password-confirm]").fill(STOLEN);

            Links.choosePassword(links.getLast(), password, List.of(address));

            asks.locator("#kc-info-message a").click();
            assertThat(asks.locator("#kc-error-message")).containsText(FRENCH);
            form.locator("#kc-submit").click();
            assertThat(form.locator("#kc-error-message")).containsText(FRENCH);
        }
        isStillTheirs();
    }

    @Test
    void ofTwoLinksToAForgottenPasswordTheFirstEndsWithTheSecond() {
        Keycloak.account(address, STOLEN + "-before");
        aSecondLater();
        Visitor.atTheSignIn().forgot(address);
        String first = Links.in(Links.onlyMailTo(address));
        Visitor.atTheSignIn().forgot(address);
        String second = secondLink();

        try (Browser browser = Browser.speaking("fr-FR")) {
            choose(browser.page(), second, password);
        }

        isRefused(first, "fr-FR", FRENCH);
        assertThat(Session.of(address, password)).isPresent();
    }

    /// What an account has from before does not end a link that was mailed afterwards.
    @Test
    void whoHadAPasswordBeforeChoosesAnotherByANewLink() {
        Keycloak.account(address, STOLEN);
        aSecondLater();
        String account = Keycloak.accounts(address).getFirst().path("id").asText();
        assertThat(Keycloak.administer(
                        Keycloak.masterToken(),
                        "PUT",
                        "/users/" + account + "/execute-actions-email",
                        List.of("UPDATE_PASSWORD")))
                .isEqualTo(204);

        Links.choosePassword(Links.in(Links.onlyMailTo(address)), password, List.of(address));

        assertThat(Session.of(address, password)).isPresent();
        assertThat(Session.of(address, STOLEN)).isEmpty();
    }

    private List<String> twoInvitations() {
        invite(ADMINISTRATOR);
        String first = Links.in(Links.onlyMailTo(address));
        invite(OTHER_ROOT);
        return List.of(first, secondLink());
    }

    private String secondLink() {
        return Links.in(new Mailbox(address).receives(2, mail -> true).getLast());
    }

    private void isRefused(String link, String language, String words) {
        try (Browser browser = Browser.speaking(language)) {
            Page page = browser.page();
            page.navigate(link);
            assertThat(page.locator("#kc-error-message")).containsText(words);
            assertThat(page.locator("#kc-info-message a, input[type=password]")).hasCount(0);
        }
    }

    private void isStillTheirs() {
        assertThat(Session.of(address, STOLEN)).isEmpty();
        Api.with(Keycloak.tokenOf(address, password)).get("/me").expect(200);
    }

    private static void choose(Page page, String link, String password) {
        page.navigate(link);
        page.locator("input[name=password-new]").fill(password);
        page.locator("input[name=password-confirm]").fill(password);
        page.locator("#kc-submit").click();
        assertThat(page.locator("input[name=password-new]")).hasCount(0);
    }

    /// Links tell when they were made in whole seconds.
    private static void aSecondLater() {
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
    }

    private void invite(Person administrator) {
        long person = administrator
                .api()
                .post("/persons", Json.object("email", address, "name", "Dominique Cliente", "locale", "fr"))
                .expect(201)
                .body()
                .path("id")
                .asLong();
        String invitation = "/persons/" + person + "/invitation";
        administrator.api().post(invitation, Json.object()).expect(202);
        await().atMost(PATIENCE)
                .until(() -> administrator
                        .api()
                        .get(invitation)
                        .body()
                        .path("state")
                        .asText()
                        .equals("sent"));
    }
}
