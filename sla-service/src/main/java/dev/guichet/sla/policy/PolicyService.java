package dev.guichet.sla.policy;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.sla.policy.domain.PolicyDecision.Accepted;
import dev.guichet.sla.policy.domain.PolicyDecision.Flawed;
import dev.guichet.sla.policy.domain.PolicyFlaw;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Policies read and configured. A desk is named by its id or its slug.
@ApplicationScoped
class PolicyService {
    private final PolicyRepository policies;
    private final PolicyMessages messages;
    private final Cursors cursors;

    PolicyService(PolicyRepository policies, PolicyMessages messages, Cursors cursors) {
        this.policies = policies;
        this.messages = messages;
        this.cursors = cursors;
    }

    /// @throws Refused `UNKNOWN_DESK`
    @WithTransaction
    public Uni<DeskPolicy> one(ActionContext context, String desk) {
        return context.rights().chain(caller -> readable(caller, desk));
    }

    /// Those that the caller may read, of the newest desks first.
    @WithTransaction
    public Uni<Page<DeskPolicy>> page(ActionContext context, int limit, @Nullable String cursor) {
        return context.rights().chain(caller -> {
            String list = "policies of " + caller.root() + " for " + caller.actor();
            long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursors.require(cursor, list));
            return policies.readBy(caller, before, limit + 1)
                    .map(found -> Page.of(
                            found,
                            limit,
                            last -> cursors.seal(Long.toString(last.desk().id()), list)));
        });
    }

    /// For timers armed from now on; those that run keep the instant they were armed for.
    ///
    /// @param ifMatch the `If-Match` header, if any
    /// @throws Refused `UNKNOWN_DESK`, `SUPERVISORS_ONLY`, `PRECONDITION_FAILED` or `INVALID` with the flaws
    @WithTransaction
    public Uni<DeskPolicy> change(ActionContext context, String desk, PolicyPatch patch, @Nullable String ifMatch) {
        return context.rights()
                .chain(caller -> configurable(caller, desk)
                        .chain(policies::locked)
                        .invoke(locked -> ETags.require(ifMatch, locked.policy().version))
                        .call(locked -> changed(locked.policy(), patch, context.act(caller))));
    }

    /// Whether they still configure the policy of the desk. Within their transaction.
    public Uni<Void> requireStill(ActionContext context, String desk) {
        return context.rights().chain(caller -> configurable(caller, desk)).replaceWithVoid();
    }

    private Uni<DeskPolicy> readable(Rights caller, String desk) {
        return policies.ofDesk(desk)
                .map(found -> found.filter(policy -> policy.isReadBy(caller))
                        .orElseThrow(() -> Refused.because(PolicyRefusal.UNKNOWN_DESK)));
    }

    private Uni<DeskPolicy> configurable(Rights caller, String desk) {
        return readable(caller, desk).invoke(found -> {
            if (!found.isConfiguredBy(caller)) {
                throw Refused.because(PolicyRefusal.SUPERVISORS_ONLY);
            }
        });
    }

    private Uni<Void> changed(PolicyEntity policy, PolicyPatch patch, Act act) {
        return switch (policy.decide(patch)) {
            case Accepted(var wanted)
            when wanted.equals(policy.inForce()) -> Uni.createFrom().voidItem();
            case Accepted(var wanted) -> {
                policy.take(wanted, act.at());
                yield policies.saved(policy).chain(() -> messages.tell(policy, act));
            }
            case Flawed(var flaws) -> Uni.createFrom().failure(refused(flaws));
        };
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
