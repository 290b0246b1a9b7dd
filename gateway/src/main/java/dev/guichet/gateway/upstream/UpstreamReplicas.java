package dev.guichet.gateway.upstream;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The replicas of one service, taken in turn.
final class UpstreamReplicas {

    private final List<Replica> all;
    private final AtomicInteger turn = new AtomicInteger();

    UpstreamReplicas(List<URI> bases) {
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("a service needs at least one address");
        }
        this.all = bases.stream().map(Replica::new).toList();
    }

    /// The next one that takes calls and was not tried yet; a resting one only for want of a better; null when
    /// there is none.
    @Nullable
    Replica next(Collection<Replica> tried) {
        var start = Math.floorMod(turn.getAndIncrement(), all.size());
        @Nullable Replica resting = null;
        for (int i = 0; i < all.size(); i++) {
            var replica = all.get((start + i) % all.size());
            if (tried.contains(replica)) {
                continue;
            }
            switch (replica.state()) {
                case UP -> {
                    return replica;
                }
                case RESTING -> resting = resting == null ? replica : resting;
                case DOWN -> {}
            }
        }
        return resting;
    }

    List<Replica> all() {
        return all;
    }
}
