package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// People of no organization: who phones from an address that nobody lists, and who is added from outside. The
/// complaints are of other help desks: there, `org_id = 0` was an organization like another (osTicket#3986), the
/// address of an unknown caller got lost (glpi#17384), and an outsider's reply made them the customer (freescout#2382).
@QuarkusTest
class GuestIT {
    private static final String GUEST = "axialys-client";
    private static final String OTHER_GUEST = "hosting-mailbox";

    private final World world = World.create();

    @BeforeEach
    void whereMembersSeeAll() {
        world.rules(Map.of("organizationSees", "members"));
    }

    @Test
    void twoGuestsSeeNothingOfEachOther() {
        long mine = phoned(GUEST);
        long theirs = phoned(OTHER_GUEST);
        long clients = world.open(REQUESTER);

        assertThat(world.list(GUEST, "")).containsExactly(mine);
        assertThat(world.list(OTHER_GUEST, "")).containsExactly(theirs);
        assertThat(world.list(GUEST, "view=requested")).containsExactly(mine);
        assertThat(world.list(GUEST, "view=organization")).isEmpty();
        assertThat(world.list(GUEST, "q=Appel")).containsExactly(mine);
        for (long other : List.of(theirs, clients)) {
            world.as(GUEST).get("/api/v1/tickets/{n}", other).then().statusCode(404);
        }
        assertThat(world.list(COLLEAGUE, "")).containsExactly(clients);
    }

    /// Of the provider itself, which guests belonged to once.
    @Test
    void theProvidersOwnMembersSeeNoGuestsTicket() {
        world.person("hosting-user", world.root(), true);
        long guests = phoned(GUEST);

        world.as("hosting-user").get("/api/v1/tickets/{n}", guests).then().statusCode(404);
        assertThat(world.list("hosting-user", "")).isEmpty();
        assertThat(world.list(AGENT, "number=" + guests)).containsExactly(guests);
        assertThat(world.list(ADMINISTRATOR, "number=" + guests)).containsExactly(guests);
    }

    @Test
    void aGuestsTicketSaysWhoAskedAndOfNoOrganization() {
        String address = "Jeanne.Client@" + UUID.randomUUID() + ".example";

        opened(AGENT, Map.of("requester", Map.of("email", address)))
                .statusCode(201)
                .body("organization", nullValue())
                .body("requester.email", equalTo(address.toLowerCase(Locale.ROOT)))
                .body("requester.name", equalTo("jeanne.client"));
    }

    @Test
    void whoeverSignsInAsAGuestAsksTheDeskThatMadeThemKnown() {
        world.as(ADMINISTRATOR)
                .body(Map.of("organization", world.root(), "slug", "success", "name", "Success"))
                .post("/api/v1/desks")
                .then()
                .statusCode(201);
        phoned(GUEST);

        world.as(GUEST)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("organization", nullValue())
                .body("person.email", equalTo(address(GUEST)))
                .body("person.organizationViewer", equalTo(false));
        world.as(GUEST).get("/api/v1/desks").then().statusCode(200).body("items.slug", contains("support"));
        world.as(GUEST).get("/api/v1/desks/success").then().statusCode(404);
        world.as(GUEST).get("/api/v1/organizations").then().statusCode(200).body("items", empty());
        for (String list : List.of("categories", "forms")) {
            world.as(GUEST).get("/api/v1/" + list).then().statusCode(200);
        }
        opened(GUEST, Map.of()).statusCode(201).body("desk.slug", equalTo("support"));
        opened(GUEST, Map.of("desk", "success")).statusCode(422).body("code", equalTo("UNKNOWN_DESK"));
    }

    /// They choose from categories of one that they may not know of.
    @Test
    void aGuestMakesNoCategoryOfAnOrganizationAndLearnsOfNone() {
        phoned(GUEST);

        for (long organization : List.of(world.root(), world.client(), 999_999_999_999L)) {
            world.as(GUEST)
                    .body(Map.of("organization", organization, "slug", "x", "labels", Map.of("fr", "X", "en", "X")))
                    .post("/api/v1/categories")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("UNKNOWN_CATEGORY_ORGANIZATION"));
        }
    }

    @Test
    void aProgramSeesTheGuestsTicketsThatItOpened() {
        long phoned = phoned(GUEST);
        long opened = opened(PROGRAM, Map.of("requester", Map.of("email", address(OTHER_GUEST))))
                .statusCode(201)
                .body("organization", nullValue())
                .extract()
                .jsonPath()
                .getLong("number");

        assertThat(world.list(PROGRAM, "")).contains(opened).doesNotContain(phoned);
        assertThat(world.list(PROGRAM, "view=organization")).doesNotContain(opened, phoned);
        assertThat(world.ticket(PROGRAM, opened).getList("allowedCommands", String.class))
                .contains("reply");
        world.as(PROGRAM).get("/api/v1/tickets/{n}", phoned).then().statusCode(404);
    }

    @Test
    void aProgramOfTheWholeRootSeesNoOtherGuestsTicket() {
        World whole = World.create();
        long phoned = phoned(whole, GUEST);
        long clients = whole.open(REQUESTER);
        whole.programOfTheRoot();

        assertThat(whole.listAsProgram()).contains(clients).doesNotContain(phoned);
    }

    @Test
    void onlyTheRootsAdministratorsListGuestsAndGiveThemAnOrganization() {
        long before = phoned(GUEST);
        long id = world.ticket(AGENT, before).getLong("requester.id");
        String path = "/api/v1/persons/" + id;
        Map<String, Object> move = Map.of("organization", world.client());

        assertThat(persons(ADMINISTRATOR, GUEST)).containsExactly(id);
        for (String user : List.of(AGENT, REQUESTER, NEIGHBOUR)) {
            assertThat(persons(user, GUEST)).isEmpty();
        }
        world.as(AGENT).get(path).then().statusCode(200).body("organization", nullValue());
        world.as(AGENT).body(move).patch(path).then().statusCode(403).body("code", equalTo("ADMINISTRATORS_ONLY"));
        world.as(NEIGHBOUR).get(path).then().statusCode(404);
        world.as(ADMINISTRATOR)
                .body(Map.of("organizationViewer", true))
                .patch(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("GUEST_VIEWS_NOTHING"));
        world.as(ADMINISTRATOR)
                .body(move)
                .patch(path)
                .then()
                .statusCode(200)
                .body("organization.slug", equalTo("client"));

        opened(GUEST, Map.of()).statusCode(201).body("organization.slug", equalTo("client"));
        assertThat(world.ticket(GUEST, before).getString("organization")).isNull();
        world.as(COLLEAGUE).get("/api/v1/tickets/{n}", before).then().statusCode(404);
    }

    @Test
    void anOutsiderWhoFollowsSeesThatTicketAlone() {
        long followed = world.open(REQUESTER);
        long another = world.open(REQUESTER);
        world.post(AGENT, followed, "observers", Map.of("email", address(GUEST)))
                .then()
                .statusCode(200)
                .body("observers.email", contains(address(GUEST)));

        assertThat(world.list(GUEST, "")).containsExactly(followed);
        assertThat(world.list(GUEST, "view=cc")).containsExactly(followed);
        world.as(GUEST).get("/api/v1/tickets/{n}", another).then().statusCode(404);
        world.post(GUEST, followed, "messages", Map.of("text", "J'ai un avis."))
                .then()
                .statusCode(201)
                .body("ticket.requester.email", equalTo(address(REQUESTER)))
                .body("ticket.organization.slug", equalTo("client"));
        opened(GUEST, Map.of()).statusCode(201).body("organization", nullValue());
    }

    @Test
    void anOutsiderWhoFollowsFromTheStartIsAGuestToo() {
        long followed = opened(
                        AGENT,
                        Map.of(
                                "requester", Map.of("email", address(REQUESTER)),
                                "observers", List.of(Map.of("email", address(OTHER_GUEST)))))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("number");
        world.open(REQUESTER);

        assertThat(world.list(OTHER_GUEST, "")).containsExactly(followed);
    }

    @Test
    void neitherRequestersNorGuestsAddGuests() {
        long clients = world.open(REQUESTER);
        long guests = phoned(GUEST);
        phoned(OTHER_GUEST);

        for (String who : List.of(address(OTHER_GUEST), UUID.randomUUID() + "@nowhere.example")) {
            world.post(REQUESTER, clients, "observers", Map.of("email", who))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("OBSERVER_OF_ANOTHER_ORGANIZATION"));
            world.post(GUEST, guests, "observers", Map.of("email", who))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("OBSERVER_OF_ANOTHER_ORGANIZATION"));
            opened(GUEST, Map.of("observers", List.of(Map.of("email", who))))
                    .statusCode(422)
                    .body("code", equalTo("OBSERVER_OF_ANOTHER_ORGANIZATION"));
        }
    }

    @Test
    void whomAnAgentMakesKnownIsAGuestUnlessTheySayOtherwise() {
        String address = UUID.randomUUID() + "@elsewhere.example";

        world.as(AGENT)
                .body(Map.of("email", address))
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .body("organization", nullValue());
        assertThat(persons(NEIGHBOUR, address)).isEmpty();
    }

    private long phoned(String guest) {
        return phoned(world, guest);
    }

    private static long phoned(World world, String guest) {
        return world.open(
                AGENT, Map.of("subject", "Appel", "channel", "phone", "requester", Map.of("email", address(guest))));
    }

    private ValidatableResponse opened(String user, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("subject", "Panne", "message", Map.of("text", "x")));
        body.putAll(more);
        return world.as(user).body(body).post("/api/v1/tickets").then();
    }

    private List<Long> persons(String user, String whom) {
        return world.as(user)
                .queryParam("email", whom.contains("@") ? whom : address(whom))
                .get("/api/v1/persons")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", Long.class);
    }
}
