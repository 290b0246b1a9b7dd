package dev.guichet.sla.policy.app;

import dev.guichet.events.Actor;
import dev.guichet.events.DeskChanged;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.events.NewEvents;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.sla.policy.domain.DeskPolicy;
import dev.guichet.sla.policy.store.PolicyStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Tells the other services which policy is in force at a desk, in the transaction that finds out.
@ApplicationScoped
public class PolicyTelling {
    private final PolicyStore policies;
    private final Outbox outbox;

    PolicyTelling(PolicyStore policies, Outbox outbox) {
        this.policies = policies;
        this.outbox = outbox;
    }

    Uni<Void> changed(DeskPolicy policy, Act act) {
        return outbox.append(PolicyMessages.changed(
                act.meta(RootScope.required(), policy.version()), policy.desk().id(), policy.policy()));
    }

    /// Again with each event of the desk: a desk that nobody configured has a policy, too, and the topic keeps nothing
    /// for ever.
    public Uni<Void> repeat(DeskChanged desk) {
        long id = desk.desk().id();
        return policies.known(id)
                .chain(found -> outbox.append(PolicyMessages.changed(
                        NewEvents.meta(
                                Instant.now().truncatedTo(ChronoUnit.MICROS),
                                desk.meta().root(),
                                Actor.system(),
                                desk.meta().eventId().toString(),
                                found.version()),
                        id,
                        found.policy())));
    }
}
