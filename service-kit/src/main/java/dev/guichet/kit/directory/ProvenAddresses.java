package dev.guichet.kit.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.guichet.kit.caller.Principal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// Compares the address that a token proves with those that its caller is known by. Costs no query while
/// they are one.
@ApplicationScoped
class ProvenAddresses {
    /// Another person may have the address: it is not asked for with every request.
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private static final int CALLERS = 100_000;

    private final AddressFollower follower;
    private final Cache<String, Boolean> asked =
            Caffeine.newBuilder().maximumSize(CALLERS).expireAfterWrite(AGAIN).build();

    ProvenAddresses(AddressFollower follower) {
        this.follower = follower;
    }

    /// Wherever the caller is known by another address, in however many roots: mails of each would go to
    /// the old one.
    Uni<Void> follow(Principal caller, List<TenantMembership> memberships, String cause) {
        List<TenantMembership> outdated = memberships.stream()
                .filter(membership -> membership.isOutdatedBy(caller))
                .toList();
        if (outdated.isEmpty() || asked.asMap().putIfAbsent(caller.key() + " " + caller.email(), true) != null) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> followed = Uni.createFrom().voidItem();
        for (TenantMembership membership : outdated) {
            followed = followed.chain(() -> follower.follow(caller, membership, cause));
        }
        return followed;
    }
}
