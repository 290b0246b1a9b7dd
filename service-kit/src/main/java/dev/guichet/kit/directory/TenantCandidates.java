package dev.guichet.kit.directory;

import java.util.List;
import java.util.stream.Stream;

/// The roots that would take somebody in whom none knows.
///
/// @param byAddress those where their verified address is known and unclaimed
/// @param byDomain those that have proved its domain
/// @param onRequest those where its domain counts for them alone: they take nobody in who does not name them
public record TenantCandidates(List<Long> byAddress, List<Long> byDomain, List<Long> onRequest) {
    public static final TenantCandidates NONE = new TenantCandidates(List.of(), List.of(), List.of());

    /// Where they go without being asked: anybody may name an address, only who has a domain proves it. What
    /// a
    /// root says of a domain for itself takes nobody in, but no other root's mention goes before it either.
    List<Long> preferred() {
        if (!byDomain.isEmpty()) {
            return byDomain;
        }
        return byAddress.containsAll(onRequest) ? byAddress : List.of();
    }

    /// Where they may ask to go.
    List<Long> all() {
        return Stream.of(byAddress, byDomain, onRequest)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
