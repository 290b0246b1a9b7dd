package dev.guichet.sla.policy;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.events.DeskRole;
import dev.guichet.sla.Broker;
import dev.guichet.sla.Caller;
import dev.guichet.sla.Root;
import dev.guichet.sla.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Where the directory is a projection, somebody whose subject is not known yet acts where ticket-service would have
/// them
/// act (D30).
@QuarkusTest
class PlaceByProofIT {
    private final String domain = UUID.randomUUID() + ".example";
    private final String address = "somebody@" + domain;
    private final Root naming = new Root();
    private final Root proving = new Root();

    @Test
    void whoeverIsNamedActsThereUntilSomebodyProvesTheirDomain() {
        long named = Root.someId();
        Broker.publish(
                naming.organization(),
                naming.named(named, address),
                naming.deskWith(Root.member(named, DeskRole.AGENT)));
        heard(naming, 3);
        Caller somebody = Caller.unseen(address);
        somebody.anywhere().get(policy(naming)).then().statusCode(200);

        Broker.publish(proving.organization(), proving.proving(domain));
        heard(proving, 1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> somebody.anywhere().get(policy(naming)).statusCode() == 403);

        somebody.anywhere().get(policy(naming)).then().body("code", equalTo("NO_ORGANIZATION"));
        somebody.in(naming).get(policy(naming)).then().statusCode(200);
        somebody.in(proving).get(policy(proving)).then().statusCode(403);

        long known = Root.someId();
        Broker.publish(proving.named(known, address), proving.deskWith(Root.member(known, DeskRole.AGENT)));
        heard(proving, 3);
        somebody.anywhere().get(policy(proving)).then().statusCode(200);
    }

    private static void heard(Root root, int all) {
        await().atMost(Duration.ofSeconds(90)).until(() -> Rows.knownOf(root.id) == all);
    }

    private static String policy(Root root) {
        return "/api/v1/sla/policies/" + root.desk.slug();
    }
}
