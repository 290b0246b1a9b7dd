package dev.guichet.kit.outbox;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Sets of shards as bits.
final class ShardMask {

    static final int ALL = (1 << OutboxRow.SHARDS) - 1;

    private ShardMask() {}

    static int of(Collection<Integer> shards) {
        var mask = 0;
        for (int shard : shards) {
            mask |= 1 << shard;
        }
        return mask;
    }

    static Set<Integer> shards(int mask) {
        var shards = new TreeSet<Integer>();
        for (var shard = 0; shard < OutboxRow.SHARDS; shard++) {
            if ((mask & (1 << shard)) != 0) {
                shards.add(shard);
            }
        }
        return shards;
    }
}
