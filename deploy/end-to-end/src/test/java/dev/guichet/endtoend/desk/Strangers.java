package dev.guichet.endtoend.desk;

import dev.guichet.endtoend.system.Json;
import java.util.UUID;

/// People who have nothing to do with the demo organization.
public final class Strangers {
    private static final Person ADMINISTRATOR_ELSEWHERE = new Person("hosting-administrator");

    private Strangers() {}

    /// The administrator of another root, which is made when there is none yet.
    public static synchronized Person ofAnotherRoot() {
        if (ADMINISTRATOR_ELSEWHERE
                .api()
                .get("/me")
                .expect(200, 403)
                .body()
                .path("root")
                .isObject()) {
            return ADMINISTRATOR_ELSEWHERE;
        }
        var administrator = Json.object("email", ADMINISTRATOR_ELSEWHERE.address(), "name", "Hortense Administratrice");
        var root =
                Json.object("slug", "elsewhere-" + UUID.randomUUID().toString().substring(0, 8), "name", "Elsewhere");
        root.putArray("administrators").add(administrator);
        Person.OPERATOR.api().post("/organizations", root).expect(201);
        return ADMINISTRATOR_ELSEWHERE;
    }
}
