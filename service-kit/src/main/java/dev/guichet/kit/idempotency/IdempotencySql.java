package dev.guichet.kit.idempotency;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/// The statements of idempotency; types are those of the Vert.x PostgreSQL client. Run [#CLAIM] in the transaction of
/// the change: one row touched, go on and run [#ANSWER]
/// before the commit; none, somebody was first: [#STORED] has their answer. `CLAIM` waits for a concurrent transaction
/// with the key.
final class IdempotencySql {

    /// `$1` scope, `$2` root, `$3` caller, `$4` hash of the body.
    static final String CLAIM = """
            insert into idempotency_key (scope, root_id, caller, body_hash) values ($1, $2, $3, $4)
            on conflict (scope) do nothing""";

    /// `$1` scope, `$2` status, `$3` headers, `$4` body.
    static final String ANSWER = "update idempotency_key set status = $2, headers = $3, body = $4 where scope = $1";

    /// [#CLAIM] and [#ANSWER] in one, when the answer is known beforehand: `$5` status, `$6` headers, `$7` body.
    static final String CLAIM_ANSWERED = """
            insert into idempotency_key (scope, root_id, caller, body_hash, status, headers, body)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (scope) do nothing""";

    /// The same, which fails where [#CLAIM_ANSWERED] touches nothing: what is sent after it is refused as well.
    static final String KEEP = """
            insert into idempotency_key (scope, root_id, caller, body_hash, status, headers, body)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    /// `$1` scope; columns `body_hash`, `status`, `headers`, `body`.
    static final String STORED = "select body_hash, status, headers, body from idempotency_key where scope = $1";

    private IdempotencySql() {}

    static @Nullable Object[] claim(IdempotentCall call) {
        return new @Nullable Object[] {
            Buffer.buffer(call.scope()), call.root(), call.caller(), Buffer.buffer(call.bodyHash())
        };
    }

    static Object[] answer(IdempotentCall call, Answer answer) {
        return new Object[] {Buffer.buffer(call.scope()), (short) answer.status(), answer.headers(), answer.bodyBuffer()
        };
    }

    static @Nullable Object[] claimAnswered(IdempotentCall call, Answer answer) {
        return new @Nullable Object[] {
            Buffer.buffer(call.scope()),
            call.root(),
            call.caller(),
            Buffer.buffer(call.bodyHash()),
            (short) answer.status(),
            answer.headers(),
            answer.bodyBuffer()
        };
    }
}
