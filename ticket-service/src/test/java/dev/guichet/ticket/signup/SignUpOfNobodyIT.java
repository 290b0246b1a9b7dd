package dev.guichet.ticket.signup;

import static dev.guichet.ticket.signup.Asking.asks;
import static dev.guichet.ticket.signup.Asking.mailed;
import static dev.guichet.ticket.signup.Asking.settled;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.guichet.kit.testing.TestAccounts;
import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.invitation.FakeKeycloak;
import dev.guichet.ticket.invitation.InvitationRows;
import dev.guichet.ticket.maildomain.DnsOfTests;
import dev.guichet.ticket.maildomain.Listing;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// D3: a stranger who asks for access by others' addresses writes into no directory, chooses nobody's name and keeps
/// nobody out.
@QuarkusTest
@WithTestResource(FakeKeycloak.class)
@WithTestResource(DnsOfTests.class)
class SignUpOfNobodyIT {
    private static final String STRANGER = "198.51.100.7";
    private static final String ELSEWHERE = "203.0.113.9";
    private static final int A_WEEK = 8 * 24 * 60;

    @Inject
    AgroalDataSource database;

    @Inject
    SignUpWorker worker;

    private Tenant tenant;
    private long client;
    private String domain;

    @BeforeEach
    void aClientThatLetsItsDomainSignUp() {
        FakeKeycloak.isDown(false);
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
        domain = tenant.slug + ".example";
        Listing.of(tenant, client, domain).proven();
        tenant.administrator()
                .body("{\"signUp\":true}")
                .patch("/api/v1/organizations/" + client)
                .then()
                .statusCode(200);
    }

    @Test
    void whoAsksIsInNoDirectoryBeforeTheyHaveProvenTheirAddress() {
        asks("someone@" + domain);
        mailed("someone@" + domain, 1);

        assertThat(people()).isEmpty();
        assertThat(tenant.read("/api/v1/persons?email=someone@" + domain).getList("items"))
                .isEmpty();
    }

    /// The stranger called them otherwise.
    @Test
    void whoSignsInIsCalledByTheirTokenAndIsOneOfTheOrganization() {
        String address = "owner@" + domain;
        asks(address, STRANGER);
        mailed(address, 1);

        given().auth()
                .oauth2(TestAccounts.tokenOf(address))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("person.name", is("Nobody Knows"))
                .body("root.id", is((int) tenant.root))
                .body("organization.id", is((int) client));
        assertThat(people()).containsExactly("Nobody Knows");
    }

    @Test
    void whoIsMadeKnownMeanwhileIsCalledAsWhoeverDidSaysAndMayBeInvited() {
        String address = "known@" + domain;
        asks(address, STRANGER);
        mailed(address, 1);

        long known = tenant.administrator()
                .body(Map.of("email", address, "name", "Camille Client"))
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .body("organization.id", is((int) client))
                .extract()
                .jsonPath()
                .getLong("id");
        tenant.administrator()
                .body("{}")
                .post("/api/v1/persons/" + known + "/invitation")
                .then()
                .statusCode(202);

        mailed(address, 2);
        assertThat(people()).containsExactly("Camille Client");
    }

    @Test
    void aStrangerWhoAsksForManyKeepsNobodyOut() {
        List<String> others = many("victim");
        others.forEach(address -> asks(address, STRANGER));
        others.forEach(address -> settled(database, address));

        asks("colleague@" + domain, ELSEWHERE);

        mailed("colleague@" + domain, 1);
        assertThat(reached(others)).isEqualTo((FakeKeycloak.PER_DOMAIN + 1) / 2);
    }

    /// Nor many mailboxes, from however many networks.
    @Test
    void aDomainGetsSoManyAnHour() {
        List<String> others = many("victim");
        for (int i = 0; i < others.size(); i++) {
            asks(others.get(i), "198.51.100." + i);
            settled(database, others.get(i));
        }

        assertThat(reached(others)).isEqualTo(FakeKeycloak.PER_DOMAIN);
    }

    @Test
    void whoHasComeTakesNobodysPlace() throws SQLException {
        List<String> office = many("colleague");
        for (String address : office) {
            asks(address, ELSEWHERE);
            mailed(address, 1);
            long person = tenant.administrator()
                    .body(Map.of("email", address))
                    .post("/api/v1/persons")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id");
            new InvitationRows(database).signIn(tenant.root, person);
        }

        assertThat(reached(office)).isEqualTo(office.size());
    }

    @Test
    void whatNobodyFollowsIsForgotten() throws SQLException {
        var rows = new InvitationRows(database);
        asks("never@" + domain);
        asks("fresh@" + domain);
        mailed("never@" + domain, 1);
        mailed("fresh@" + domain, 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rows.sentToNobody(tenant.root).size() == 2);
        rows.age(tenant.root, "never@" + domain, A_WEEK);

        worker.forget().await().atMost(Duration.ofSeconds(20));

        assertThat(rows.sentToNobody(tenant.root)).containsExactly("fresh@" + domain);
    }

    private List<String> many(String called) {
        return IntStream.range(0, FakeKeycloak.PER_DOMAIN + 3)
                .mapToObj(i -> called + i + "@" + domain)
                .toList();
    }

    private static long reached(List<String> addresses) {
        return addresses.stream()
                .filter(address -> !FakeKeycloak.mailsTo(address).isEmpty())
                .count();
    }

    private List<String> people() {
        return tenant.read("/api/v1/persons?organization=" + client).getList("items.name");
    }
}
