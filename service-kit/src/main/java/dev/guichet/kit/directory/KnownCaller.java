package dev.guichet.kit.directory;

import dev.guichet.kit.problem.Refused;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who the caller of this request is in the root they act in, as the request filter found out. Costs no query.
@RequestScoped
public class KnownCaller {
    private @Nullable TenantMembership membership;
    private @Nullable String client;
    private @Nullable Refused displaced;

    void is(TenantMembership membership, @Nullable String client) {
        this.membership = membership;
        this.client = client;
    }

    void isNowhere(Refused why) {
        this.displaced = why;
    }

    /// Empty only where `Rootless` resources let callers in who act in no root.
    public Optional<TenantMembership> membership() {
        return Optional.ofNullable(membership);
    }

    /// @throws Refused on a `Rootless` resource, when the caller acts in no root: why they do not
    public long root() {
        if (membership == null) {
            throw displaced == null ? Refused.because(DirectoryRefusal.NO_ORGANIZATION) : displaced;
        }
        return membership.root();
    }

    /// Id of the person; null for an integrator.
    public @Nullable Long person() {
        return membership == null ? null : membership.person();
    }

    /// OIDC client id of an integrator; null for a person.
    public @Nullable String client() {
        return client;
    }
}
