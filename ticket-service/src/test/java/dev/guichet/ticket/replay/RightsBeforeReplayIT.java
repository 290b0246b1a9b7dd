package dev.guichet.ticket.replay;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.Groups;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// D34: rights end at once, also for answers that were kept: whoever lost a right is answered by the same call as
/// somebody who never had it.
@QuarkusTest
class RightsBeforeReplayIT {
    private final World world = World.create();

    @Test
    void whoeverLeftTheDeskGetsNoTicketNoteOrReply() {
        long ticket = world.open(REQUESTER);
        KeyedCall opening = call(
                AGENT,
                "POST",
                "/tickets",
                Map.of(
                        "subject", "Au téléphone",
                        "message", Map.of("text", "Secret"),
                        "requester", Map.of("email", World.address(REQUESTER))));
        KeyedCall note = call(
                AGENT, "POST", "/tickets/" + ticket + "/messages", Map.of("text", "Secret", "visibility", "internal"));
        KeyedCall reply = call(AGENT, "POST", "/tickets/" + ticket + "/messages", Map.of("text", "Secret"));
        KeyedCall tags = call(AGENT, "PATCH", "/tickets/" + ticket, Map.of("tags", List.of("secret")));
        KeyedCall assigned =
                call(AGENT, "PUT", "/tickets/" + ticket + "/assignee", Map.of("person", world.person(AGENT)));
        KeyedCall spelt = call(AGENT, "PATCH", "/tickets/+" + ticket, Map.of("tags", List.of("secret")));
        List<KeyedCall> calls = List.of(opening, note, reply, tags, assigned);
        calls.forEach(KeyedCall::isReplayed);
        spelt.isRefused(404, "NOT_FOUND");

        leavesTheDesk(AGENT);

        calls.forEach(call -> call.isRefused(404, "TICKET_NOT_FOUND"));
        spelt.isRefused(404, "NOT_FOUND");
    }

    /// A version of the desk's count tells how much happened inside, also to who still takes part in the ticket.
    @Test
    void whoeverLeftTheDeskIsNotToldHowFarTheyReadInside() {
        long ticket = world.open(AGENT);
        world.post(AGENT, ticket, "messages", Map.of("text", "Secret", "visibility", "internal"));
        KeyedCall read = call(AGENT, "PUT", "/tickets/" + ticket + "/read-marker", Map.of());
        read.isReplayed();

        leavesTheDesk(AGENT);

        read.isRefused(403, "ONLY_FOR_AGENTS");
    }

    /// A cursor says where a list goes on, not what may be seen there.
    @Test
    void whoeverLeftTheDeskIsShownNoMorePages() {
        long ticket = world.open(REQUESTER);
        world.open(REQUESTER);
        List<String> lists = List.of(
                "/api/v1/tickets?limit=1",
                "/api/v1/tickets/" + ticket + "/timeline?limit=1",
                "/api/v1/desks/support/groups?limit=1");
        world.post(AGENT, ticket, "messages", Map.of("text", "Secret", "visibility", "internal"));
        new Groups(world).made("first");
        new Groups(world).made("second");
        List<String> pages = lists.stream()
                .map(list ->
                        list + "&cursor=" + world.as(AGENT).get(list).jsonPath().getString("next"))
                .toList();
        assertThat(pages)
                .allSatisfy(page ->
                        assertThat(world.as(AGENT).get(page).statusCode()).isEqualTo(200));

        leavesTheDesk(AGENT);

        assertThat(world.as(AGENT).get(pages.get(0)).jsonPath().getList("items"))
                .isEmpty();
        assertThat(world.as(AGENT).get(pages.get(1)).statusCode()).isEqualTo(404);
        assertThat(world.as(AGENT).get(pages.get(2)).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverLeftTheDeskAndStillFollowsIsNotShownItsInside() {
        long ticket = world.open(REQUESTER);
        world.post(SUPERVISOR, ticket, "observers", Map.of("email", World.address(AGENT)))
                .then()
                .statusCode(200);
        KeyedCall reply = call(AGENT, "POST", "/tickets/" + ticket + "/messages", Map.of("text", "Secret"));
        reply.isReplayed();

        leavesTheDesk(AGENT);

        reply.isRefused(403, "ONLY_FOR_AGENTS");
    }

    @Test
    void whoeverFollowsNoMoreGetsNothingOfTheTicket() {
        long ticket = world.open(REQUESTER, Map.of("observers", List.of(Map.of("email", World.address(COLLEAGUE)))));
        KeyedCall reply = call(COLLEAGUE, "POST", "/tickets/" + ticket + "/messages", Map.of("text", "Secret"));
        KeyedCall read = call(COLLEAGUE, "PUT", "/tickets/" + ticket + "/read-marker", Map.of());
        KeyedCall several = call(COLLEAGUE, "POST", "/tickets/archive", Map.of("tickets", List.of(ticket)));
        reply.isReplayed();
        read.isReplayed();
        several.isReplayed();

        world.as(REQUESTER)
                .delete("/api/v1/tickets/{n}/observers/{p}", ticket, world.person(COLLEAGUE))
                .then()
                .statusCode(204);

        reply.isRefused(404, "TICKET_NOT_FOUND");
        read.isRefused(404, "TICKET_NOT_FOUND");
        several.isRefused(404, "TICKET_NOT_FOUND");
    }

    /// That they went is all that they were told.
    @Test
    void whoeverStoppedFollowingIsToldSoAgain() {
        long ticket = world.open(REQUESTER, Map.of("observers", List.of(Map.of("email", World.address(COLLEAGUE)))));

        call(COLLEAGUE, "DELETE", "/tickets/" + ticket + "/observers/" + world.person(COLLEAGUE), Map.of())
                .isReplayed();
    }

    @Test
    void whoeverAdministersNoMoreGetsNoConfiguration() {
        long client = world.client();
        administers(COLLEAGUE, client);
        KeyedCall organization =
                call(COLLEAGUE, "POST", "/organizations", Map.of("parent", client, "slug", "sub", "name", "Sub"));
        KeyedCall desk = call(
                COLLEAGUE,
                "POST",
                "/desks",
                Map.of("organization", client, "slug", "own", "name", "Own", "brand", "Own"));
        KeyedCall person = call(
                COLLEAGUE,
                "POST",
                "/persons",
                Map.of("email", "new@nowhere.example", "name", "New", "organization", client));
        KeyedCall category = call(
                COLLEAGUE,
                "POST",
                "/categories",
                Map.of("organization", client, "slug", "own", "labels", Map.of("fr", "Un", "en", "One")));
        KeyedCall form = call(
                COLLEAGUE, "POST", "/forms", Map.of("desk", "own", "slug", "own", "schema", Map.of("type", "object")));
        KeyedCall group = call(COLLEAGUE, "POST", "/desks/own/groups", Map.of("slug", "own", "name", "Own"));
        KeyedCall name = call(COLLEAGUE, "PATCH", "/organizations/" + client, Map.of("name", "Client SARL"));
        List<KeyedCall> calls = List.of(organization, desk, person, category, form, group, name);
        calls.forEach(KeyedCall::isReplayed);

        dismissed(COLLEAGUE, client);

        calls.forEach(
                call -> assertThat(call.sent().statusCode()).as(call.path()).isIn(403, 404));
        calls.forEach(call -> assertThat(call.sent().jsonPath().getString("id")).isNull());
    }

    @Test
    void whoeverSupervisesNoMoreGetsNoConfigurationOfTheDesk() {
        world.member(AGENT, "support", "supervisor");
        KeyedCall group = call(AGENT, "POST", "/desks/support/groups", Map.of("slug", "second-line", "name", "Second"));
        KeyedCall rules = call(AGENT, "PATCH", "/desks/support", Map.of("rules", Map.of("group", "second-line")));
        group.isReplayed();
        rules.isReplayed();

        world.member(AGENT, "support", "agent");

        group.isRefused(403, "NOT_YOURS_TO_CONFIGURE");
        rules.isRefused(403, "NOT_YOURS_TO_CONFIGURE");
    }

    @Test
    void aProgramThatIsUnboundGetsNothing() {
        world.program();
        KeyedCall opening = call(
                PROGRAM,
                "POST",
                "/tickets",
                Map.of(
                        "subject", "CRM",
                        "message", Map.of("text", "Secret"),
                        "requester", Map.of("email", World.address(REQUESTER))));
        opening.isReplayed();

        world.as(ADMINISTRATOR)
                .delete("/api/v1/organizations/{o}/integrators/integrator", world.client())
                .then()
                .statusCode(200);

        Response refused = opening.sentAsItIs();
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.asString()).doesNotContain("CRM");
    }

    @Test
    void aRefusalIsNotReplayedEitherToWhoMayKnowNothingOfTheTicket() {
        long ticket = world.open(REQUESTER);
        KeyedCall refused = call(AGENT, "POST", "/tickets/" + ticket + "/solution/approval", Map.of());
        assertThat(refused.sent().statusCode()).isEqualTo(403);

        leavesTheDesk(AGENT);

        refused.isRefused(404, "TICKET_NOT_FOUND");
    }

    @Test
    void whoeverKeepsTheRightIsAnsweredAsBeforeWhateverElseTheyLost() {
        administers(AGENT, world.client());
        long ticket = world.open(REQUESTER);
        KeyedCall note = call(
                AGENT,
                "POST",
                "/tickets/" + ticket + "/messages",
                Map.of("text", "Entre nous", "visibility", "internal"));
        note.isReplayed();

        dismissed(AGENT, world.client());
        world.post(SUPERVISOR, ticket, "status", Map.of("status", "closed"))
                .then()
                .statusCode(200);

        note.isReplayed();
    }

    private void leavesTheDesk(String user) {
        world.as(ADMINISTRATOR)
                .delete("/api/v1/desks/support/members/{p}", world.person(user))
                .then()
                .statusCode(200);
    }

    private void administers(String user, long organization) {
        world.as(ADMINISTRATOR)
                .put("/api/v1/organizations/{o}/administrators/{p}", organization, world.person(user))
                .then()
                .statusCode(200);
    }

    private void dismissed(String user, long organization) {
        world.as(ADMINISTRATOR)
                .delete("/api/v1/organizations/{o}/administrators/{p}", organization, world.person(user))
                .then()
                .statusCode(200);
    }

    private KeyedCall call(String user, String method, String path, Map<String, Object> body) {
        return new KeyedCall(world, user, method, path, body);
    }
}
