package dev.guichet.ticket.signup;

import static dev.guichet.ticket.signup.Asking.asks;
import static dev.guichet.ticket.signup.Asking.mailed;
import static dev.guichet.ticket.signup.Asking.settled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.invitation.FakeKeycloak;
import dev.guichet.ticket.invitation.InvitationRows;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Asking for access by an address that somebody made known, of whatever domain.
@QuarkusTest
@WithTestResource(FakeKeycloak.class)
class SignUpOfTheKnownIT {
    @Inject
    AgroalDataSource database;

    private Tenant tenant;
    private String domain;

    @BeforeEach
    void aTenant() {
        FakeKeycloak.isDown(false);
        tenant = Tenant.founded();
        domain = tenant.slug + ".example";
    }

    /// A guest reads mails that lead to a page where they cannot sign in without an account.
    @Test
    void whomSomebodyMadeKnownIsInvitedWhenTheyAsk() {
        String address = "guest@no-" + domain;
        long desk = tenant.desk(tenant.root, "support");
        tenant.member(desk, tenant.person(Tenant.AGENT, tenant.root), "agent");
        tenant.as(Tenant.AGENT)
                .body(Map.of("email", address, "name", "Paul Inconnu"))
                .post("/api/v1/persons")
                .then()
                .statusCode(201);

        List<String> nobody = asks("nobody@no-" + domain);
        assertThat(asks(address)).isEqualTo(nobody);

        mailed(address, 1);
        settled(database, "nobody@no-" + domain);
        assertThat(FakeKeycloak.mailsTo("nobody@no-" + domain)).isEmpty();
        assertThat(tenant.read("/api/v1/persons?email=" + address).getString("items[0].name"))
                .isEqualTo("Paul Inconnu");
        assertThat(tenant.read("/api/v1/persons?email=" + address).getString("items[0].organization"))
                .isNull();
        asks(address);
        settled(database, address);
        assertThat(FakeKeycloak.mailsTo(address)).hasSize(1);
    }

    /// Who invites learns that somebody asked: not the root that merely imported them first.
    @Test
    void theRootTheyDealWithInvitesThem() {
        String address = "client@no-" + domain;
        Tenant importer = Tenant.founded();
        long imported = importer.administrator()
                .body(Map.of("email", address, "organization", importer.root))
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        long desk = tenant.desk(tenant.root, "support");
        tenant.member(desk, tenant.person(Tenant.AGENT, tenant.root), "agent");
        tenant.as(Tenant.AGENT)
                .body(Map.of(
                        "requester",
                        Map.of("email", address, "name", "Paul Inconnu"),
                        "channel",
                        "phone",
                        "subject",
                        "Plus de réseau",
                        "message",
                        Map.of("text", "Rien depuis l’orage.")))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201);
        long known = tenant.read("/api/v1/persons?email=" + address).getLong("items[0].id");

        asks(address);

        mailed(address, 1);
        tenant.administrator()
                .get("/api/v1/persons/" + known + "/invitation")
                .then()
                .statusCode(200);
        importer.administrator()
                .get("/api/v1/persons/" + imported + "/invitation")
                .then()
                .statusCode(404);
    }

    /// One account is for all roots: whoever has signed in to one has it.
    @Test
    void whoIsKnownInSeveralRootsIsInvitedOnceAndNotOnceTheyHaveSignedIn() throws SQLException {
        String address = "several@no-" + domain;
        String here = "signed-in@no-" + domain;
        Tenant other = Tenant.founded();
        for (Tenant each : List.of(tenant, other)) {
            for (String known : List.of(address, here)) {
                each.administrator()
                        .body(Map.of("email", known, "organization", each.root))
                        .post("/api/v1/persons")
                        .then()
                        .statusCode(201);
            }
        }
        long there = other.read("/api/v1/persons?email=" + here).getLong("items[0].id");
        new InvitationRows(database).signIn(other.root, there);

        asks(address);
        asks(here);

        mailed(address, 1);
        settled(database, here);
        assertThat(FakeKeycloak.mailsTo(here)).isEmpty();
    }
}
