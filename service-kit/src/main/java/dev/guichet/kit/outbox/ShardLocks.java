package dev.guichet.kit.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/// Who publishes which shard: session advisory locks, which end with the connection. Two classes of keys: a shared one
/// says "I am a member", an exclusive one "this shard is mine". They do not work through a PgBouncer in transaction
/// mode.
final class ShardLocks {

    /// Of the schema, since advisory locks belong to the whole database.
    private static final String KEYS = """
            select hashtext(current_schema() || '.outbox.members') as members,
                   hashtext(current_schema() || '.outbox.shards') as shards""";

    private static final String JOIN = "select pg_advisory_lock_shared($1, 0)";
    /// `objsubid` 2 is the form with two keys.
    private static final String SEEN = """
            select classid::bigint as class, objid::bigint as shard from pg_locks
            where locktype = 'advisory' and objsubid = 2 and granted and classid::bigint in ($1, $2)
              and database = (select oid from pg_database where datname = current_database())""";
    private static final String TAKE =
            "select s as shard, pg_try_advisory_lock($1, s) as taken from unnest($2::int[]) as s";
    private static final String GIVE_BACK = "select pg_advisory_unlock($1, s) from unnest($2::int[]) as s";

    private final SqlConnection connection;
    private final int members;
    private final int shards;
    private final Random random = new Random();
    private Set<Integer> owned = Set.of();

    private ShardLocks(SqlConnection connection, int members, int shards) {
        this.connection = connection;
        this.members = members;
        this.shards = shards;
    }

    static Future<ShardLocks> join(SqlConnection connection) {
        return connection
                .preparedQuery(KEYS)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new ShardLocks(connection, row.getInteger("members"), row.getInteger("shards")))
                .compose(locks -> connection
                        .preparedQuery(JOIN)
                        .execute(Tuple.of(locks.members))
                        .map(locks));
    }

    int owned() {
        return ShardMask.of(owned);
    }

    /// Takes free shards and gives surplus ones back, none of those in `busy`.
    Future<Void> balance(int busy) {
        return look().compose(share -> take(share.toTake(random)).compose(v -> giveBack(share, busy)));
    }

    private Future<ShardShare> look() {
        var memberClass = Integer.toUnsignedLong(members);
        return connection
                .preparedQuery(SEEN)
                .execute(Tuple.of(memberClass, Integer.toUnsignedLong(shards)))
                .map(rows -> {
                    var alive = 0;
                    var held = new HashSet<Integer>();
                    for (var row : rows) {
                        if (row.getLong("class") == memberClass) {
                            alive++;
                        } else {
                            held.add(row.getLong("shard").intValue());
                        }
                    }
                    return new ShardShare(alive, owned, held);
                });
    }

    private Future<Void> take(Collection<Integer> free) {
        if (free.isEmpty()) {
            return Future.succeededFuture();
        }
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(shards, (Object) free.toArray(Integer[]::new)))
                .map(rows -> {
                    var now = new HashSet<>(owned);
                    rows.forEach(row -> {
                        if (row.getBoolean("taken")) {
                            now.add(row.getInteger("shard"));
                        }
                    });
                    owned = Set.copyOf(now);
                    return null;
                });
    }

    /// Disowned before the unlock is sent: from then on no loop starts on them.
    private Future<Void> giveBack(ShardShare share, int busy) {
        var surplus = new ShardShare(share.members(), owned, share.held()).toGiveBack(ShardMask.shards(busy));
        if (surplus.isEmpty()) {
            return Future.succeededFuture();
        }
        var rest = new HashSet<>(owned);
        surplus.forEach(rest::remove);
        owned = Set.copyOf(rest);
        return connection
                .preparedQuery(GIVE_BACK)
                .execute(Tuple.of(shards, (Object) surplus.toArray(Integer[]::new)))
                .mapEmpty();
    }
}
