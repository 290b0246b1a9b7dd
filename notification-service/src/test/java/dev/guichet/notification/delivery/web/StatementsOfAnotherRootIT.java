package dev.guichet.notification.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.testing.JavaStatements;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// D15: every statement in the code of the service and of the kit, run without a root and as another, with the ids of
/// one root: it finds nothing and writes nothing, whatever the code around it forgets.
@QuarkusTest
@WithTestResource(Mailbox.class)
class StatementsOfAnotherRootIT {
    private static final String NO_ROOT = "";
    private static final String ANOTHER = "123456789";

    /// A desk by its very version, events that wait for one, a policy, groups: the scene has none.
    private static final Set<String> REACHING_NOTHING =
            Set.of("DeskContacts 2", "DeskContacts 5", "DeskClosings 2", "WaitingEvents 2");

    private final Scene scene = Scene.played();

    @Inject
    AgroalDataSource asTheService;

    @Test
    void withoutARootNothingIsReached() {
        assertThat(statements().reachedFrom(NO_ROOT, ids())).isEmpty();
    }

    @Test
    void asAnotherRootNothingIsReached() {
        assertThat(statements().reachedFrom(ANOTHER, ids())).isEmpty();
    }

    @Test
    void asTheirOwnRootTheSameStatementsReachSomething() {
        assertThat(statements().byName()).hasSizeGreaterThan(15);
        assertThat(statements()
                        .reachingNothingIn(Long.toString(scene.ticket.root()), ids())
                        .entrySet())
                .filteredOn(each -> !REACHING_NOTHING.contains(each.getKey()))
                .isEmpty();
    }

    private JavaStatements statements() {
        return JavaStatements.of(asTheService, fitting(), Path.of(""), Path.of("../service-kit"));
    }

    private Map<String, Map<String, String>> fitting() {
        String person = Long.toString(scene.ticket.rita().id());
        String desk = Long.toString(scene.ticket.desk().id());
        String ticket = Long.toString(scene.ticket.number());
        Map<String, String> page = Map.of(
                "desks",
                desk,
                "ticket",
                ticket,
                "state",
                "null",
                "recipient",
                "null",
                "template",
                "null",
                "before",
                "null");
        return Map.of(
                "DeliveryPages",
                page,
                "DeliveryRepository",
                page,
                "NewDeliveryStore",
                Map.of("4", ticket, "5", desk, "8", person, "10", "{ticket_created}", "12", "{\"{}\"}", "14", "{}"),
                "DirectoryProjection",
                Map.of("4", "{agent}"));
    }

    private Set<Long> ids() {
        return Set.of(
                Ledger.ids(scene.ticket.number()).getFirst(),
                scene.ticket.root(),
                scene.ticket.number(),
                scene.ticket.desk().id(),
                scene.ticket.rita().id(),
                scene.ticket.alice().id());
    }
}
