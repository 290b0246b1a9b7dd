package dev.guichet.ticket.world;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.SUPERVISOR;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Groups of the desk of a world, and its forms that name them.
public record Groups(World world) {
    private static final String GROUPS = "/api/v1/desks/support/groups";

    public void made(String slug) {
        world.as(ADMINISTRATOR)
                .body(Map.of("slug", slug, "name", "The " + slug))
                .post(GROUPS)
                .then()
                .statusCode(201);
    }

    public void member(String group, String user) {
        world.as(SUPERVISOR)
                .put(GROUPS + "/{g}/members/{p}", group, world.person(user))
                .then()
                .statusCode(200);
    }

    public ValidatableResponse removed(String group) {
        return world.as(SUPERVISOR).delete(GROUPS + "/{g}", group).then();
    }

    public void form(String slug, @Nullable String group) {
        Map<String, Object> form =
                new HashMap<>(Map.of("desk", "support", "slug", slug, "schema", Map.of("type", "object")));
        if (group != null) {
            form.put("group", group);
        }
        world.as(ADMINISTRATOR).body(form).post("/api/v1/forms").then().statusCode(201);
    }
}
