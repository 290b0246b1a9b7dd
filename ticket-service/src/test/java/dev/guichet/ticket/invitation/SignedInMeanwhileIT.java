package dev.guichet.ticket.invitation;

import static dev.guichet.ticket.directory.Tenant.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.guichet.kit.testing.TestAccounts;
import dev.guichet.kit.testing.TestAccounts.Account;
import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.invitation.web.Sent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// D28: an invitation that waits says where somebody read their mails when they were invited. By the time that it
/// would go out they may have signed in by themselves, and given that address up.
@QuarkusTest
@WithTestResource(FakeKeycloak.class)
class SignedInMeanwhileIT {
    private final String before = unique("before") + "@old.example";
    private final String after = unique("after") + "@new.example";
    private Tenant tenant;

    @BeforeEach
    void keycloakIsDown() {
        tenant = Tenant.founded();
        FakeKeycloak.isDown(true);
    }

    @AfterEach
    void up() {
        FakeKeycloak.isDown(false);
    }

    @Test
    void whoChangedTheirAddressIsInvitedNeitherThereNorHere() {
        long person = waits();
        Account account = TestAccounts.opened(before);
        me(account.token(), person, before);
        me(account.moves(after), person, after);

        FakeKeycloak.isDown(false);

        Sent.awaited(tenant, person, "reason", "ALREADY_SIGNED_IN");
        theOldAddressIsInvitedForSomebodyElse();
        assertThat(FakeKeycloak.mailsTo(after)).isEmpty();
    }

    /// Guichet follows a changed address with their next call: they may have another one already.
    @Test
    void norIsWhoHasSignedInSince() {
        long person = waits();
        me(TestAccounts.opened(before).token(), person, before);

        FakeKeycloak.isDown(false);

        assertThat(Sent.awaited(tenant, person, "reason", "ALREADY_SIGNED_IN").getString("state"))
                .isEqualTo("failed");
        assertThat(FakeKeycloak.mailsTo(before)).isEmpty();
    }

    private long waits() {
        long person = Invitees.invited(tenant, before, "fr");
        Sent.awaited(tenant, person, "reason", "IDENTITY_BUSY");
        return person;
    }

    private void theOldAddressIsInvitedForSomebodyElse() {
        assertThat(FakeKeycloak.mailsTo(before)).isEmpty();
        Sent.awaited(tenant, Invitees.invited(tenant, before, "fr"));
        assertThat(FakeKeycloak.mailsTo(before)).hasSize(1);
    }

    private static void me(String token, long person, String address) {
        given().auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("person.id", is((int) person))
                .body("person.email", is(address));
    }
}
