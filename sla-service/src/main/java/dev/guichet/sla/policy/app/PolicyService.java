package dev.guichet.sla.policy.app;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.problem.Violation;
import dev.guichet.sla.policy.domain.Desk;
import dev.guichet.sla.policy.domain.DeskPolicy;
import dev.guichet.sla.policy.domain.PolicyChange;
import dev.guichet.sla.policy.domain.PolicyDecision.Accepted;
import dev.guichet.sla.policy.domain.PolicyDecision.Flawed;
import dev.guichet.sla.policy.domain.PolicyDecisions;
import dev.guichet.sla.policy.domain.PolicyFlaw;
import dev.guichet.sla.policy.store.DeskStore;
import dev.guichet.sla.policy.store.PolicyStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes policies.
@ApplicationScoped
public class PolicyService {
    private final DeskStore desks;
    private final PolicyStore policies;
    private final CallerRights caller;
    private final PolicyTelling telling;

    PolicyService(DeskStore desks, PolicyStore policies, CallerRights caller, PolicyTelling telling) {
        this.desks = desks;
        this.policies = policies;
        this.caller = caller;
        this.telling = telling;
    }

    /// For timers armed from now on; those that run keep the instant they were armed for.
    ///
    /// @param desk id or slug
    /// @param ifMatch the `If-Match` header, if any
    /// @throws Refused `UNKNOWN_DESK`, `SUPERVISORS_ONLY`, `PRECONDITION_FAILED` or `INVALID` with the flaws
    @WithTransaction
    public Uni<DeskPolicy> change(String desk, PolicyChange change, @Nullable String ifMatch) {
        return configurable(desk).chain(policies::lock).chain(current -> decide(current, change, ifMatch));
    }

    /// Whether the caller still configures the policy of the desk. Within their transaction.
    public Uni<Void> requireStill(String desk) {
        return configurable(desk).replaceWithVoid();
    }

    private Uni<Desk> configurable(String desk) {
        return caller.current()
                .chain(rights -> desks.find(desk).map(found -> PolicyAccess.configurable(rights, found)));
    }

    private Uni<DeskPolicy> decide(DeskPolicy current, PolicyChange change, @Nullable String ifMatch) {
        ETags.require(ifMatch, current.version());
        return switch (PolicyDecisions.change(current.policy(), change)) {
            case Accepted(var policy)
            when policy.equals(current.policy()) -> Uni.createFrom().item(current);
            case Accepted(var policy) -> policies.save(current.desk(), policy).call(this::tell);
            case Flawed(var flaws) -> Uni.createFrom().failure(refused(flaws));
        };
    }

    private Uni<Void> tell(DeskPolicy saved) {
        return caller.current().chain(rights -> telling.changed(saved, caller.act(rights)));
    }

    private static Refused refused(List<PolicyFlaw> flaws) {
        Refused refused = Refused.because(KitRefusal.INVALID);
        for (PolicyFlaw flaw : flaws) {
            refused = refused.violation(
                    Violation.at("/" + flaw.field().wireName(), flaw.kind().name()));
        }
        return refused;
    }
}
