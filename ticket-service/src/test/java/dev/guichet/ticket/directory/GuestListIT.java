package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Guests among all persons, found by those who give them an organization.
@QuarkusTest
class GuestListIT {
    private static final String GUEST = "axialys-client";

    private Tenant tenant;
    private long client;
    private final List<String> guests = new ArrayList<>();

    @BeforeEach
    void aDeskThatMakesGuestsKnown() {
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
        tenant.member(tenant.desk(tenant.root, "support"), tenant.person(AGENT, tenant.root), "agent");
        tenant.person(REQUESTER, client);
        for (String address :
                List.of(address(GUEST), "second@" + tenant.slug + ".example", "third@" + tenant.slug + ".example")) {
            tenant.as(AGENT)
                    .body(Map.of("email", address))
                    .post("/api/v1/persons")
                    .then()
                    .statusCode(201);
            guests.addFirst(address);
        }
    }

    @Test
    void anAdministratorOfTheRootListsGuestsAlone() {
        assertThat(emails("guest=true")).containsExactlyElementsOf(guests);
        assertThat(emails("guest=false"))
                .contains(address(REQUESTER), address(AGENT))
                .doesNotContainAnyElementsOf(guests);
        assertThat(emails("limit=200")).containsAll(guests).contains(address(REQUESTER));
    }

    @Test
    void theOtherFiltersNarrowThem() {
        assertThat(emails("guest=true&q=second")).containsExactly(guests.get(1));
        assertThat(emails("guest=true&email=" + guests.getLast())).containsExactly(guests.getLast());
        assertThat(emails("guest=true&email=" + address(REQUESTER))).isEmpty();
        assertThat(emails("guest=true&organization=" + client)).isEmpty();
    }

    /// As many as were asked for, whoever was left out.
    @Test
    void theyArePagedLikeAll() {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = tenant.read("/api/v1/persons?guest=true&limit=1" + next);
            assertThat(page.getList("items")).hasSize(1);
            found.addAll(page.getList("items.email"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (next != null);

        assertThat(found).containsExactlyElementsOf(guests);
    }

    @Test
    void nobodyElseListsThem() {
        long person = tenant.person(Tenant.SUPERVISOR, client);
        tenant.administers(person, client);

        for (String caller : List.of(AGENT, REQUESTER, Tenant.SUPERVISOR)) {
            assertThat(emails(caller, "guest=true")).as(caller).isEmpty();
        }
        assertThat(emails(GUEST, "guest=true")).containsExactly(address(GUEST));
        assertThat(emails(GUEST, "guest=false")).isEmpty();
    }

    @Test
    void whoIsGivenAnOrganizationIsNoneAnyMore() {
        long first = tenant.read("/api/v1/persons?guest=true&email=" + guests.getLast())
                .getLong("items[0].id");
        tenant.administrator()
                .body(Map.of("organization", client))
                .patch("/api/v1/persons/" + first)
                .then()
                .statusCode(200);

        assertThat(emails("guest=true")).doesNotContain(guests.getLast());
        assertThat(emails("guest=false")).contains(guests.getLast());
    }

    @Test
    void whatIsNeitherTrueNorFalseIsRefused() {
        for (String other : List.of("yes", "1", "TRUE", "")) {
            tenant.administrator().get("/api/v1/persons?guest=" + other).then().statusCode(400);
        }
        tenant.administrator()
                .get("/api/v1/persons?guests=true")
                .then()
                .statusCode(400)
                .body("known", hasItem("guest"));
    }

    private List<String> emails(String query) {
        return emails(Tenant.ADMINISTRATOR, query);
    }

    private List<String> emails(String caller, String query) {
        return tenant.as(caller)
                .get("/api/v1/persons?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.email");
    }
}
