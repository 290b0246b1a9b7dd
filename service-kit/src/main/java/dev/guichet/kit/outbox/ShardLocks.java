package dev.guichet.kit.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/// Who publishes which shard: session advisory locks, which end with the connection. Two classes of keys: a shared one
/// says
/// "I am a member", an exclusive one "this shard is mine". They do not work through a PgBouncer in transaction mode.
final class ShardLocks {

    private static final int MEMBERS = 0x6775_6963;
    private static final int SHARDS = MEMBERS + 1;

    private static final String JOIN = "select pg_advisory_lock_shared($1, 0)";
    /// `objsubid` 2 is the form with two keys.
    private static final String SEEN = """
            select classid::bigint as class, objid::bigint as shard from pg_locks
            where locktype = 'advisory' and objsubid = 2 and granted and classid in ($1, $2)
              and database = (select oid from pg_database where datname = current_database())""";
    private static final String TAKE =
            "select s as shard, pg_try_advisory_lock($1, s) as taken from unnest($2::int[]) as s";
    private static final String GIVE_BACK = "select pg_advisory_unlock($1, s) from unnest($2::int[]) as s";

    private final SqlConnection connection;
    private final Random random = new Random();
    private Set<Integer> owned = Set.of();

    private ShardLocks(SqlConnection connection) {
        this.connection = connection;
    }

    static Future<ShardLocks> join(SqlConnection connection) {
        return connection.preparedQuery(JOIN).execute(Tuple.of(MEMBERS)).map(rows -> new ShardLocks(connection));
    }

    int owned() {
        return Masks.of(owned);
    }

    /// Takes free shards and gives surplus ones back, none of those in `busy`.
    Future<Void> balance(int busy) {
        return look().compose(share -> take(share.toTake(random)).compose(v -> giveBack(share, busy)));
    }

    private Future<Share> look() {
        return connection.preparedQuery(SEEN).execute(Tuple.of(MEMBERS, SHARDS)).map(rows -> {
            var members = 0;
            var held = new HashSet<Integer>();
            for (var row : rows) {
                if (row.getLong("class") == MEMBERS) {
                    members++;
                } else {
                    held.add(row.getInteger("shard"));
                }
            }
            return new Share(members, owned, held);
        });
    }

    private Future<Void> take(Collection<Integer> shards) {
        if (shards.isEmpty()) {
            return Future.succeededFuture();
        }
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(SHARDS, shards.toArray(Integer[]::new)))
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
    private Future<Void> giveBack(Share share, int busy) {
        var surplus = new Share(share.members(), owned, share.held()).toGiveBack(Masks.shards(busy));
        if (surplus.isEmpty()) {
            return Future.succeededFuture();
        }
        var rest = new HashSet<>(owned);
        surplus.forEach(rest::remove);
        owned = Set.copyOf(rest);
        return connection
                .preparedQuery(GIVE_BACK)
                .execute(Tuple.of(SHARDS, surplus.toArray(Integer[]::new)))
                .mapEmpty();
    }
}
