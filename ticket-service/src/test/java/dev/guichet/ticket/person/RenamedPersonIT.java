package dev.guichet.ticket.person;

import static dev.guichet.ticket.directory.Tenant.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.kit.testing.TestAccounts;
import dev.guichet.kit.testing.TestAccounts.Account;
import dev.guichet.ticket.directory.Tenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// D28: whoever changed their address at the identity provider, with proof, has it here from their next
/// request on, and the old one is free.
@QuarkusTest
class RenamedPersonIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 8;

    @Inject
    AgroalDataSource database;

    private final String before = unique("before") + "@old.example";
    private final String after = unique("after") + "@xn--bcher-kva.example";
    private Tenant tenant;
    private long client;
    private long person;
    private Account account;

    @BeforeEach
    void somebodySignedIn() {
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
        person = known(tenant, client, before);
        account = TestAccounts.opened(before);
        me(account.token()).body("person.id", is((int) person)).body("person.email", is(before));
    }

    @Test
    void whoeverProvesAnotherAddressHasItAndStaysThemselves() throws Exception {
        tenant.member(tenant.desk(tenant.root, "support"), person, "agent");

        String token = account.moves(after);

        me(token)
                .body("person.id", is((int) person))
                .body("person.email", is(after))
                .body("organization.id", is((int) client));
        JsonNode told = events("person:" + person).getLast();
        assertThat(told.at("/address").asText()).isEqualTo(after);
        assertThat(told.at("/organization").asLong()).isEqualTo(client);
        assertThat(told.at("/meta/actor/person").asLong()).isEqualTo(person);
        assertThat(told.at("/meta/version").asLong()).isEqualTo(3);
        assertThat(events(null).getLast().at("/members/0/address").asText()).isEqualTo(after);
    }

    @Test
    void theOldAddressIsOfWhoeverHasItNow() {
        me(account.moves(after)).body("person.email", is(after));

        long newcomer = known(tenant, client, before);

        me(TestAccounts.tokenOf(before)).body("person.id", is((int) newcomer));
        me(account.token()).body("person.id", is((int) person));
    }

    @Test
    void anAddressThatIsSomebodysInTheRootStaysTheirs() throws Exception {
        long other = known(tenant, client, after);

        me(account.moves(after)).body("person.id", is((int) person)).body("person.email", is(before));

        assertThat(tenant.read("/api/v1/persons/" + other).getBoolean("signedIn"))
                .isFalse();
        assertThat(events("person:" + person)).hasSize(2);
    }

    /// The one who makes it known and the one who proves it, at the same moment.
    @Test
    void anAddressThatBecomesSomebodysMeanwhileIsNoError() throws Exception {
        String token = account.moves(after);
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            insert(other, after);
            Future<ValidatableResponse> asked = threads.submit(() -> me(token));
            waitsForAnother();
            other.commit();

            asked.get().body("person.id", is((int) person)).body("person.email", is(before));
        }
    }

    /// Tokens live for a minute: the one from before may be used after the new one.
    @Test
    void aTokenFromBeforeBringsNoOldAddressBack() {
        String old = account.token();
        me(account.moves(after)).body("person.email", is(after));

        me(old).body("person.email", is(after));
    }

    @Test
    void whoFirstSignedInWithTheNewAddressIsNotGivenTheOldOne() {
        Tenant second = Tenant.founded();
        known(second, second.root, after);
        String old = account.token();
        String token = account.moves(after);
        me(second, token).body("person.email", is(after));

        me(second, old).body("person.email", is(after));
    }

    @Test
    void everyRootThatKnowsThemFollowsAtOnce() {
        Tenant second = Tenant.founded();
        long there = known(second, second.root, before);
        me(second, account.token()).body("person.id", is((int) there));

        me(account.moves(after)).body("person.email", is(after));

        assertThat(second.read("/api/v1/persons/" + there).getString("email")).isEqualTo(after);
    }

    /// Who names no root of several is asked for one, and acts in none meanwhile.
    @Test
    void whoMustChooseARootHasTheirAddressAllTheSame() {
        Tenant second = Tenant.founded();
        long there = known(second, second.root, before);
        me(second, account.token()).body("person.id", is((int) there));

        String token = account.moves(after);
        given().auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("root", is((Object) null))
                .body("roots.size()", is(2));
        given().auth().oauth2(token).get("/api/v1/desks").then().statusCode(422);

        assertThat(tenant.read("/api/v1/persons/" + person).getString("email")).isEqualTo(after);
        assertThat(second.read("/api/v1/persons/" + there).getString("email")).isEqualTo(after);
    }

    @Test
    void ofManyRequestsAtOnceOneChangesIt() throws Exception {
        String token = account.moves(after);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<ValidatableResponse>> asked = IntStream.range(0, AT_ONCE)
                    .mapToObj(each -> threads.submit(() -> me(token)))
                    .toList();
            for (Future<ValidatableResponse> each : asked) {
                each.get().body("person.id", is((int) person));
            }
        }

        me(token).body("person.email", is(after)).body("person.version", is(3));
        assertThat(events("person:" + person)).hasSize(3);
    }

    @Test
    void whatIsTheSameMailboxIsNoChange() throws Exception {
        me(account.moves(before.toUpperCase(Locale.ROOT))).body("person.email", is(before));

        assertThat(events("person:" + person)).hasSize(2);
    }

    @Test
    void whoeverRenamedThemselvesSeesWhatTheySaw() {
        long number = given().auth()
                .oauth2(account.token())
                .header("Guichet-Root", tenant.root)
                .contentType("application/json")
                .body(Map.of("subject", "x", "message", Map.of("text", "x"), "desk", desk()))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("number");

        given().auth()
                .oauth2(account.moves(after))
                .header("Guichet-Root", tenant.root)
                .get("/api/v1/tickets/" + number)
                .then()
                .statusCode(200)
                .body("requester.id", is((int) person))
                .body("requester.email", is(after))
                .body("requester.email", is(not(before)));
    }

    private String desk() {
        tenant.member(tenant.desk(tenant.root, "support"), tenant.person(Tenant.AGENT, tenant.root), "agent");
        return "support";
    }

    private static long known(Tenant in, long organization, String address) {
        return in.administrator()
                .body(Map.of("email", address, "organization", organization))
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private ValidatableResponse me(String token) {
        return me(tenant, token);
    }

    private static ValidatableResponse me(Tenant in, String token) {
        return given().auth()
                .oauth2(token)
                .header("Guichet-Root", in.root)
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    private void insert(Connection connection, String address) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement("select set_config('guichet.root', ?, true)");
                PreparedStatement statement = connection.prepareStatement("""
                        insert into person (id, root_id, email, name, locale, zone)
                        values (nextval('person_id_seq'), ?, ?, 'Other', 'fr', 'Europe/Paris')
                        """)) {
            enter.setString(1, Long.toString(tenant.root));
            enter.executeQuery();
            statement.setLong(1, tenant.root);
            statement.setString(2, address);
            statement.executeUpdate();
        }
    }

    private void waitsForAnother() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like 'update person set %'
                        """)) {
            await().until(() -> {
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() && rows.getInt(1) > 0;
                }
            });
        }
    }

    /// @param key null for all of the root
    private List<JsonNode> events(@Nullable String key) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select payload from outbox where root_id = ? and key = coalesce(?, key) order by id")) {
            select.setLong(1, tenant.root);
            select.setString(2, key);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(JSON.readTree(rows.getBytes(1)));
                }
            }
        }
        return events;
    }
}
