package dev.guichet.sla.policy;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.sla.policy.domain.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Policies for the other features of this service, within their transaction.
@ApplicationScoped
public class Policies {
    private final PolicyRepository policies;
    private final PolicyMessages messages;

    Policies(PolicyRepository policies, PolicyMessages messages) {
        this.policies = policies;
        this.messages = messages;
    }

    /// The policy in force at a desk; a desk not heard of yet has that of a new one.
    public Uni<Policy> inForce(ActionContext context, long desk) {
        return policies.of(context.root(), desk).map(PolicyEntity::inForce);
    }

    /// Tells it again, as with each event of the desk: a desk that nobody configured has a policy, too, and the topic
    /// keeps nothing for ever.
    public Uni<Void> repeat(ActionContext context, long desk) {
        return context.rights()
                .chain(who ->
                        policies.of(context.root(), desk).chain(policy -> messages.tell(policy, context.act(who))));
    }
}
