package dev.guichet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShardShareTest {

    private final Random random = new Random(7);

    @Test
    void aReplicaAloneTakesEveryShard() {
        assertThat(new ShardShare(1, Set.of(), Set.of()).toTake(random))
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    @Test
    void aReplicaTakesOnlyFreeShardsUpToItsShare() {
        var taken = new ShardShare(2, Set.of(0), Set.of(0, 1, 2, 3)).toTake(random);
        assertThat(taken).hasSize(5).doesNotContain(0, 1, 2, 3);
    }

    @Test
    void surplusIsGivenBackExceptWhatIsInFlight() {
        var owned = ShardMask.shards(ShardMask.ALL);
        assertThat(new ShardShare(2, owned, owned).toGiveBack(Set.of(11, 10))).containsExactly(9, 8, 7, 6, 5, 4);
        assertThat(new ShardShare(1, owned, owned).toGiveBack(Set.of())).isEmpty();
    }

    @Test
    void anyNumberOfReplicasEndsWithEveryShardOwnedOnceAndNobodyOverItsShare() {
        for (var members = 1; members <= 15; members++) {
            var owned = new java.util.ArrayList<Set<Integer>>();
            for (var i = 0; i < members; i++) {
                owned.add(i == 0 ? ShardMask.shards(ShardMask.ALL) : new TreeSet<>());
            }
            for (var round = 0; round < 3; round++) {
                for (var mine : owned) {
                    tick(members, mine, owned);
                }
            }
            var all = owned.stream().flatMap(Set::stream).toList();
            assertThat(all).as("%d replicas", members).hasSize(12).doesNotHaveDuplicates();
            assertThat(owned).allMatch(mine -> mine.size() <= new ShardShare(owned.size(), mine, mine).fair());
        }
    }

    private void tick(int members, Set<Integer> mine, List<Set<Integer>> everybody) {
        var held = new HashSet<Integer>();
        everybody.forEach(held::addAll);
        mine.addAll(new ShardShare(members, mine, held).toTake(random));
        new ShardShare(members, mine, held).toGiveBack(Set.of()).forEach(mine::remove);
    }

    @Test
    void masksAndSetsSayTheSame() {
        assertThat(ShardMask.shards(ShardMask.of(List.of(0, 3, 11)))).containsExactly(0, 3, 11);
        assertThat(ShardMask.of(ShardMask.shards(ShardMask.ALL))).isEqualTo(ShardMask.ALL);
    }
}
