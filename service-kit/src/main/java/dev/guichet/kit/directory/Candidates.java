package dev.guichet.kit.directory;

import java.util.List;
import java.util.stream.Stream;

/// The roots that would take a stranger in.
///
/// @param byAddress those where their verified address is known and unclaimed
/// @param byDomain those with an organization that lists its domain
public record Candidates(List<Long> byAddress, List<Long> byDomain) {
    public static final Candidates NONE = new Candidates(List.of(), List.of());

    /// Where the stranger goes without being asked: an address is more certain than a domain.
    List<Long> preferred() {
        return byAddress.isEmpty() ? byDomain : byAddress;
    }

    /// Where the stranger may ask to go.
    List<Long> all() {
        return Stream.concat(byAddress.stream(), byDomain.stream()).distinct().toList();
    }
}
