package dev.guichet.kit.outbox;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which shards a replica should take or give back, from what it sees of the others.
///
/// @param members replicas alive, this one included
/// @param owned shards of this replica
/// @param held shards of any replica
record ShardShare(int members, Set<Integer> owned, Set<Integer> held) {

    int fair() {
        var members = Math.max(1, this.members);
        return (OutboxRow.SHARDS + members - 1) / members;
    }

    /// Free shards up to the fair share, in random order so that two starting replicas seldom reach for the same.
    List<Integer> toTake(Random random) {
        var free = IntStream.range(0, OutboxRow.SHARDS)
                .boxed()
                .filter(shard -> !held.contains(shard) && !owned.contains(shard))
                .collect(Collectors.toList());
        Collections.shuffle(free, random);
        return List.copyOf(free.subList(0, Math.min(free.size(), Math.max(0, fair() - owned.size()))));
    }

    /// What is over the fair share, of the shards that have nothing in flight.
    List<Integer> toGiveBack(Set<Integer> busy) {
        var surplus = Math.max(0, owned.size() - fair());
        return new TreeSet<>(owned)
                .descendingSet().stream()
                        .filter(shard -> !busy.contains(shard))
                        .limit(surplus)
                        .toList();
    }
}
