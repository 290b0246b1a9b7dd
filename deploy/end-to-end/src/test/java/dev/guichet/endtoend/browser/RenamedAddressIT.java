package dev.guichet.endtoend.browser;

import static dev.guichet.endtoend.desk.Person.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Json;
import dev.guichet.endtoend.system.Keycloak;
import dev.guichet.endtoend.system.Mail;
import dev.guichet.endtoend.system.Mailbox;
import dev.guichet.endtoend.system.Session;
import dev.guichet.endtoend.system.Visitor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// D28: an address that somebody has had, and gave up for another, is of whoever has it now: each has an
/// account and a person of their own, and neither is ever the other.
@Order(47)
class RenamedAddressIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String before = "before-" + unique + "@guichet.test";
    private final String after = "after-" + unique + "@guichet.test";
    private final String owners = "e2e-" + UUID.randomUUID();
    private final String newcomers = "e2e-" + UUID.randomUUID();

    @Test
    void whoWasInvitedAndChangedTheirAddressStaysThemselves() {
        long owner = known(ADMINISTRATOR, before);
        invite(ADMINISTRATOR, owner);
        Links.choosePassword(Links.in(Links.onlyMailTo(before)), owners, List.of(before));
        assertThat(me(before, owners)).isEqualTo(owner);

        rename();

        theOldAddressIsInvitedForSomebodyElse(owner);
    }

    /// Earlier releases called an account by the address that it was made for.
    @Test
    void anAccountThatIsCalledByItsFirstAddressIsNotInTheWay() {
        ObjectNode user = Json.object(
                "username",
                before,
                "email",
                before,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "D",
                "lastName",
                "C");
        user.putArray("credentials").add(Json.object("type", "password", "value", owners, "temporary", false));
        assertThat(Keycloak.administer(Keycloak.masterToken(), "POST", "/users", user))
                .isEqualTo(201);
        long owner = known(ADMINISTRATOR, before);
        assertThat(me(before, owners)).isEqualTo(owner);

        rename();

        theOldAddressIsInvitedForSomebodyElse(owner);
    }

    private void rename() {
        Visitor.changingTheAddressOf(before, owners).wants(after);
        Mail mail = Links.onlyMailTo(after);
        String link = mail.text().replaceAll("(?s).*confirm\\.html#(\\S+).*", "$1");
        new Visitor().follows(URLDecoder.decode(link, StandardCharsets.UTF_8));
        assertThat(Keycloak.accounts(after)).hasSize(1);
        assertThat(Keycloak.accounts(before)).isEmpty();
    }

    /// In the same root, which has known the owner by it.
    private void theOldAddressIsInvitedForSomebodyElse(long owner) {
        assertThat(me(after, owners)).isEqualTo(owner);
        assertThat(ADMINISTRATOR
                        .api()
                        .get("/persons/" + owner)
                        .body()
                        .path("email")
                        .asText())
                .isEqualTo(after);

        long newcomer = known(ADMINISTRATOR, before);
        invite(ADMINISTRATOR, newcomer);
        Mail mail = new Mailbox(before).mails().getLast();
        Links.choosePassword(Links.in(mail), newcomers, List.of(before));

        assertThat(me(before, newcomers)).isEqualTo(newcomer);
        assertThat(me(after, owners)).isEqualTo(owner);
        assertThat(subject(before)).isNotEqualTo(subject(after));
        assertThat(Session.of(before, owners)).isEmpty();
        assertThat(Session.of(after, newcomers)).isEmpty();
    }

    private static long me(String address, String password) {
        return Api.with(Keycloak.tokenOf(address, password))
                .get("/me")
                .expect(200)
                .body()
                .at("/person/id")
                .asLong();
    }

    private static String subject(String address) {
        List<JsonNode> accounts = Keycloak.accounts(address);
        assertThat(accounts).hasSize(1);
        return accounts.getFirst().path("id").asText();
    }

    private static long known(Person administrator, String address) {
        return administrator
                .api()
                .post("/persons", Json.object("email", address, "name", "Dominique Cliente", "locale", "fr"))
                .expect(201)
                .body()
                .path("id")
                .asLong();
    }

    private static void invite(Person administrator, long person) {
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
