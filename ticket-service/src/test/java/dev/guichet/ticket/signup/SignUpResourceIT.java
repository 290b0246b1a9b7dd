package dev.guichet.ticket.signup;

import static dev.guichet.ticket.signup.Asking.asks;
import static dev.guichet.ticket.signup.Asking.mailed;
import static dev.guichet.ticket.signup.Asking.settled;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.invitation.FakeKeycloak;
import dev.guichet.ticket.invitation.InvitationRows;
import dev.guichet.ticket.maildomain.DnsOfTests;
import dev.guichet.ticket.maildomain.Listing;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Asking for access by the address alone, where an organization lets its domain (S2.3).
@QuarkusTest
@WithTestResource(FakeKeycloak.class)
@WithTestResource(DnsOfTests.class)
class SignUpResourceIT {
    @Inject
    AgroalDataSource database;

    private Tenant tenant;
    private long client;
    private String domain;

    @BeforeEach
    void aClientWithADomain() {
        FakeKeycloak.isDown(false);
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
        domain = tenant.slug + ".example";
        Listing.of(tenant, client, domain).proven();
    }

    @Test
    void anOrganizationLetsItsDomainSignUp() {
        change("{\"signUp\":true}").body("signUp", is(true));

        asks("Someone@" + domain);

        mailed("someone@" + domain, 1);
    }

    @Test
    void byDefaultNobodySignsUpAndNobodyIsToldSo() {
        tenant.administrator().get("/api/v1/organizations/" + client).then().body("signUp", is(false));

        asks("someone@" + domain);
        asks("someone@nowhere-" + domain);

        settled(database, "someone@" + domain);
        settled(database, "someone@nowhere-" + domain);
        assertThat(tenant.administrator()
                        .get("/api/v1/persons?email=someone@" + domain)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(FakeKeycloak.mailsTo("someone@" + domain)).isEmpty();
    }

    /// Listed and confirmed anywhere, a domain shows nobody who signs up there (D29, D30).
    @Test
    void whoHasNotProvedTheDomainHearsOfNobody() {
        Tenant other = Tenant.founded();
        long theirs = other.organization(other.root, "client");
        Listing listing = Listing.of(other, theirs, domain).confirmed();
        other.administrator()
                .body("{\"signUp\":true}")
                .patch("/api/v1/organizations/client")
                .then()
                .statusCode(200);

        asks("someone@" + domain);
        settled(database, "someone@" + domain);
        change("{\"signUp\":true}");
        asks("else@" + domain);
        mailed("else@" + domain, 1);

        assertThat(other.read("/api/v1/persons?organization=" + theirs).getList("items"))
                .isEmpty();
        assertThat(tenant.read("/api/v1/persons?organization=" + client).getList("items"))
                .isEmpty();
        assertThat(FakeKeycloak.mailsTo("someone@" + domain)).isEmpty();
        assertThat(listing.read().getString("state")).isEqualTo("confirmed");
    }

    @Test
    void everyAnswerIsTheSame() {
        change("{\"signUp\":true}");
        tenant.administrator()
                .body(Map.of("email", "known@" + domain, "organization", client))
                .post("/api/v1/persons")
                .then()
                .statusCode(201);

        List<String> nobody = asks("someone@nowhere-" + domain);

        assertThat(asks("new@" + domain)).isEqualTo(nobody);
        assertThat(asks("known@" + domain)).isEqualTo(nobody);
        assertThat(asks("known@" + domain)).isEqualTo(nobody);
    }

    @Test
    void onlyAdministratorsSayWhetherADomainSignsUp() {
        tenant.person(Tenant.REQUESTER, client);

        tenant.as(Tenant.REQUESTER)
                .body("{\"signUp\":true}")
                .patch("/api/v1/organizations/" + client)
                .then()
                .statusCode(403);
        tenant.administrator()
                .body("{\"signUp\":null}")
                .patch("/api/v1/organizations/" + client)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/signUp"));
    }

    @Test
    void anAddressGetsOneMailAnHour() throws SQLException {
        change("{\"signUp\":true}");
        String address = "often@" + domain;
        for (int i = 0; i < 5; i++) {
            asks(address);
        }
        mailed(address, 1);
        asks(address);
        settled(database, address);
        assertThat(FakeKeycloak.mailsTo(address)).hasSize(1);

        var rows = new InvitationRows(database);
        rows.ageSignUp(address, 61);
        rows.age(tenant.root, address, 61);
        asks(address);

        mailed(address, 2);
    }

    /// They got no mail, so need not wait for the end of the hour.
    @Test
    void whoAskedInVainIsLookedAtAgain() {
        String address = "early@" + domain;
        asks(address);
        settled(database, address);
        change("{\"signUp\":true}");

        asks(address);

        mailed(address, 1);
    }

    @Test
    void whoHasSignedInGetsNoMail() throws SQLException {
        change("{\"signUp\":true}");
        String address = "here@" + domain;
        tenant.administrator()
                .body(Map.of("email", address, "organization", client))
                .post("/api/v1/persons")
                .then()
                .statusCode(201);
        new InvitationRows(database).signIn(tenant.root, person(address));

        asks(address);

        settled(database, address);
        assertThat(FakeKeycloak.mailsTo(address)).isEmpty();
        tenant.administrator()
                .get("/api/v1/persons/" + person(address) + "/invitation")
                .then()
                .statusCode(404)
                .body("code", is("INVITATION_NOT_FOUND"));
    }

    @Test
    void noTokenIsLookedAtAndNoKeyIsKept() {
        given().auth()
                .oauth2("nonsense")
                .header("Idempotency-Key", "k")
                .header("Guichet-Root", tenant.root)
                .contentType(ContentType.JSON)
                .body(Map.of("email", "x@" + domain))
                .post("/api/v1/sign-ups")
                .then()
                .statusCode(202)
                .body("state", is("accepted"));
        given().get("/api/v1/sign-ups").then().statusCode(oneOf(401, 405));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String body : List.of("{}", "{\"email\":\"nobody\"}", "{\"email\":\"a@b.example\",\"locale\":\"de\"}")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/sign-ups")
                    .then()
                    .statusCode(422)
                    .body("code", is("INVALID"));
        }
        given().contentType(ContentType.JSON)
                .body("{\"email\":\"a@b.example\",\"root\":1}")
                .post("/api/v1/sign-ups")
                .then()
                .statusCode(400)
                .body("code", is("UNKNOWN_FIELD"));
    }

    private ValidatableResponse change(String patch) {
        return tenant.administrator()
                .body(patch)
                .patch("/api/v1/organizations/" + client)
                .then()
                .statusCode(200);
    }

    private long person(String address) {
        return tenant.read("/api/v1/persons?email=" + address).getLong("items[0].id");
    }
}
