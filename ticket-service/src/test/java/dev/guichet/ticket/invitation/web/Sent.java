package dev.guichet.ticket.invitation.web;

import static org.awaitility.Awaitility.await;

import dev.guichet.ticket.directory.Tenant;
import io.restassured.path.json.JsonPath;
import java.time.Duration;

/// Waits for what workers do.
public final class Sent {
    private Sent() {}

    /// Until the last invitation of the person is sent.
    public static JsonPath awaited(Tenant tenant, long person) {
        return awaited(tenant, person, "state", "sent");
    }

    /// Until a member of the last invitation of the person has this value.
    public static JsonPath awaited(Tenant tenant, long person, String member, String value) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> last(tenant, person), last -> value.equals(last.getString(member)));
    }

    private static JsonPath last(Tenant tenant, long person) {
        return tenant.administrator()
                .get("/api/v1/persons/" + person + "/invitation")
                .jsonPath();
    }
}
