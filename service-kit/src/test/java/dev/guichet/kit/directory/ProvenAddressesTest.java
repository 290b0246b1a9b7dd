package dev.guichet.kit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.caller.Principal;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// When the directory is asked to follow: for callers whose address is what it was, never.
class ProvenAddressesTest {
    private static final TenantMembership HERE = new TenantMembership(1, 11L, "fr", "old@client.example");
    private static final TenantMembership THERE = new TenantMembership(2, 22L, "fr", "old@client.example");

    private final List<TenantMembership> followed = new ArrayList<>();
    private final ProvenAddresses addresses = new ProvenAddresses((caller, membership, cause) -> {
        followed.add(membership);
        return Uni.createFrom().voidItem();
    });

    @Test
    void nobodyIsAskedWhileTheAddressIsTheSame() {
        follow(caller("old@client.example", true), HERE, THERE);

        assertThat(followed).isEmpty();
    }

    @Test
    void anotherAddressIsFollowedWhereverItIsAnother() {
        TenantMembership already = new TenantMembership(3, 33L, "fr", "new@client.example");

        follow(caller("new@client.example", true), HERE, THERE, already);

        assertThat(followed).containsExactly(HERE, THERE);
    }

    @Test
    void whatIsNotProvenOrNotKnownIsNotFollowed() {
        follow(caller("new@client.example", false), HERE);
        follow(caller(null, true), HERE);
        follow(caller("new@client.example", true), new TenantMembership(1, null, null, null));

        assertThat(followed).isEmpty();
    }

    /// It may be taken: then every request would ask.
    @Test
    void anAddressIsAskedForOnceInAWhile() {
        follow(caller("new@client.example", true), HERE);
        follow(caller("new@client.example", true), HERE);
        follow(caller("newer@client.example", true), HERE);

        assertThat(followed).containsExactly(HERE, HERE);
    }

    private void follow(Principal caller, TenantMembership... memberships) {
        addresses.follow(caller, List.of(memberships), "request").await().atMost(Duration.ofSeconds(5));
    }

    private static Principal caller(@Nullable String email, boolean verified) {
        return new Principal("subject", null, email, verified, null, null, Set.of(), false, Instant.EPOCH);
    }
}
