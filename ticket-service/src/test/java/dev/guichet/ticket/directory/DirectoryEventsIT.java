package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every change of the directory leaves with its event, in the same transaction.
@QuarkusTest
class DirectoryEventsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AgroalDataSource database;

    private Tenant tenant;

    record Event(String type, String key, JsonNode payload) {
        long version() {
            return payload.at("/meta/version").asLong();
        }
    }

    @BeforeEach
    void aRootOfItsOwn() {
        tenant = Tenant.founded();
    }

    @Test
    void aRootIsToldWithItsAdministrators() throws Exception {
        List<Event> events = events();

        assertThat(events).extracting(Event::type).contains("guichet.PersonChanged.v1");
        assertThat(last(events, "organization:" + tenant.root)
                        .payload()
                        .at("/administrators/0")
                        .asLong())
                .isPositive();
        assertThat(events)
                .extracting(event -> event.payload().at("/meta/cause").asText())
                .doesNotContain("");
    }

    @Test
    void aDeskIsToldWithItsMembersAndAgainWhenTheyAreRenamed() throws Exception {
        long desk = tenant.desk(tenant.root, "support");
        long agent = tenant.person(AGENT, tenant.root);
        tenant.member(desk, agent, "agent");
        tenant.administrator()
                .body("{\"name\":\"Renamed\",\"locale\":\"en\"}")
                .patch("/api/v1/persons/" + agent)
                .then()
                .statusCode(200);

        List<Event> events = events();
        JsonNode told = last(events, "desk:" + desk).payload();

        assertThat(told.at("/members/0/name").asText()).isEqualTo("Renamed");
        assertThat(told.at("/members/0/locale").asText()).isEqualTo("en");
        assertThat(told.at("/members/0/address").asText()).isEqualTo(address(AGENT));
        assertThat(versions(events, "desk:" + desk)).containsExactly(1L, 2L, 3L);
        assertThat(versions(events, "person:" + agent)).containsExactly(1L, 2L);
    }

    @Test
    void aDeskTellsWhatItCallsTheStatuses() throws Exception {
        long desk = tenant.desk(tenant.root, "support");
        tenant.administrator()
                .body("{\"labels\":{\"status\":{\"pending\":{\"fr\":\"Répondu\"}}}}")
                .patch("/api/v1/desks/" + desk)
                .then()
                .statusCode(200);

        JsonNode told = last(events(), "desk:" + desk).payload().path("statusLabels");

        assertThat(told)
                .hasSize(10)
                .extracting(label -> label.path("status").asText() + " "
                        + label.path("locale").asText() + " "
                        + label.path("label").asText())
                .contains("pending fr Répondu", "pending en Pending", "open fr Ouvert");
    }

    @Test
    void aFirstSignInIsToldWithTheSubjectAndByThePersonThemselves() throws Exception {
        long agent = tenant.person(AGENT, tenant.root);
        tenant.as(AGENT).get("/api/v1/me").then().statusCode(200);

        JsonNode told = last(events(), "person:" + agent).payload();

        assertThat(told.at("/subject").asText()).isNotEmpty();
        assertThat(told.at("/meta/actor/person").asLong()).isEqualTo(agent);
    }

    @Test
    void boundClientsAreToldWithTheOrganization() throws Exception {
        tenant.bindIntegrator(tenant.root);

        assertThat(last(events(), "organization:" + tenant.root)
                        .payload()
                        .at("/integrators/0")
                        .asText())
                .isEqualTo("integrator");
    }

    @Test
    void aMoveTellsWhereEachOrganizationOfTheBranchIsNow() throws Exception {
        long client = tenant.organization(tenant.root, "client");
        long other = tenant.organization(tenant.root, "other");
        long site = tenant.organization(client, "site");
        tenant.move(client, other).statusCode(200);

        List<Event> events = events();

        assertThat(last(events, "organization:" + client).payload().path("path"))
                .extracting(JsonNode::asLong)
                .containsExactly(tenant.root, other, client);
        assertThat(last(events, "organization:" + site).payload().path("path"))
                .extracting(JsonNode::asLong)
                .containsExactly(tenant.root, other, client, site);
        assertThat(versions(events, "organization:" + site)).containsExactly(1L, 2L);
        assertThat(versions(events, "organization:" + other)).containsExactly(1L);
    }

    @Test
    void aBranchOfAThousandMovesAndALargerOneDoesNot() throws Exception {
        long client = tenant.organization(tenant.root, "client");
        long other = tenant.organization(tenant.root, "other");
        Throng.below(tenant.root, client, 1, 1_000);
        tenant.move(client, other).statusCode(409).body("code", is("BRANCH_TOO_LARGE"));
        int before = events().size();
        tenant.move(Throng.organization(tenant.root, 1_000), other).statusCode(200);

        tenant.move(client, other).statusCode(200);

        List<Event> events = events();
        assertThat(events).hasSize(before + 1 + 1_000);
        assertThat(last(events, "organization:" + Throng.organization(tenant.root, 999))
                        .payload()
                        .path("path"))
                .extracting(JsonNode::asLong)
                .containsExactly(tenant.root, other, client, Throng.organization(tenant.root, 999));
    }

    @Test
    void whatIsRefusedIsToldToNobody() throws Exception {
        tenant.organization(tenant.root, "taken");
        int before = events().size();

        tenant.administrator()
                .body("{\"parent\":" + tenant.root + ",\"slug\":\"taken\",\"name\":\"Taken\","
                        + "\"administrators\":[{\"email\":\"new@person.example\"}]}")
                .post("/api/v1/organizations")
                .then()
                .statusCode(409);

        assertThat(events()).hasSize(before);
    }

    private List<Event> events() throws Exception {
        List<Event> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select type, key, payload from outbox where root_id = ? order by id")) {
            select.setLong(1, tenant.root);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(new Event(rows.getString(1), rows.getString(2), JSON.readTree(rows.getBytes(3))));
                }
            }
        }
        return events;
    }

    private static Event last(List<Event> events, String key) {
        return events.stream()
                .filter(event -> event.key().equals(key))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static List<Long> versions(List<Event> events, String key) {
        return events.stream()
                .filter(event -> event.key().equals(key))
                .map(Event::version)
                .toList();
    }
}
