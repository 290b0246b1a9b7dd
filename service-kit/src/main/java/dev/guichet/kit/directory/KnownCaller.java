package dev.guichet.kit.directory;

import dev.guichet.kit.problem.Refused;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who the caller of this request is in the root they act in, as the request filter found out. Costs no query.
@RequestScoped
public class KnownCaller {
    private @Nullable Standing standing;
    private @Nullable String client;
    private @Nullable Refused displaced;

    void is(Standing standing, @Nullable String client) {
        this.standing = standing;
        this.client = client;
    }

    void isNowhere(Refused why) {
        this.displaced = why;
    }

    /// Empty only where `Rootless` resources let callers in who act in no root.
    public Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    /// @throws Refused on a `Rootless` resource, when the caller acts in no root: why they do not
    public long root() {
        if (standing == null) {
            throw displaced == null ? Refused.because(DirectoryRefusal.NO_ORGANIZATION) : displaced;
        }
        return standing.root();
    }

    /// Id of the person; null for an integrator.
    public @Nullable Long person() {
        return standing == null ? null : standing.person();
    }

    /// OIDC client id of an integrator; null for a person.
    public @Nullable String client() {
        return client;
    }
}
