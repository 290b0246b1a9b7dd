package dev.guichet.ticket.world;

import static io.restassured.RestAssured.given;

import dev.guichet.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/// The client `integrator`. The installation has it act for one organization at a time, so whoever needs it takes it
/// from the test before.
public final class Program {
    private static final String ADMINISTRATOR = "ops-administrator";

    private Program() {}

    /// Unbinds it where it is bound, unless that is in `root`.
    public static synchronized void leaveAllBut(long root) {
        // What the service remembers of it may be a root that it left: the first answer then makes it forget.
        for (int attempt = 0; attempt < 2; attempt++) {
            Response me = given().auth().oauth2(TestTokens.integrator()).get("/api/v1/me");
            if (me.statusCode() == 200) {
                leave(me.jsonPath(), root);
                return;
            }
        }
    }

    private static void leave(JsonPath me, long root) {
        if (me.getLong("root.id") == root) {
            return;
        }
        given().auth()
                .oauth2(TestTokens.of(ADMINISTRATOR))
                .header("Guichet-Root", me.getLong("root.id"))
                .delete("/api/v1/organizations/{o}/integrators/integrator", me.getLong("organization.id"))
                .then()
                .statusCode(200);
    }
}
