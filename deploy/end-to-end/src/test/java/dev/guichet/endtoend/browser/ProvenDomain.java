package dev.guichet.endtoend.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Json;
import java.time.Duration;

/// Proves a listed domain as its owner does: by a record in DNS.
final class ProvenDomain {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ProvenDomain() {}

    static void prove(Api administrator, long organization, String domain) {
        String listing = "/organizations/" + organization + "/domains/" + domain;
        JsonNode record = administrator.get(listing).expect(200).body().path("record");
        Guichet.running()
                .dns()
                .publish(record.path("name").asText(), record.path("value").asText());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> checked(administrator, listing), "proven"::equals);
    }

    private static String checked(Api administrator, String listing) {
        administrator.post(listing + "/check", Json.object()).expect(202);
        return administrator.get(listing).body().path("state").asText();
    }
}
