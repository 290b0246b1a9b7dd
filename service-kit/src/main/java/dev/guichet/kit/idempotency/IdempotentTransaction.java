package dev.guichet.kit.idempotency;

import dev.guichet.http.problem.RefusalKind;
import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.problem.Problems;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.SessionSql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/// One transaction for the key, the change and the answer; one for the key and a refusal.
@ApplicationScoped
public class IdempotentTransaction {

    private final Answers answers;
    private final Problems problems;
    private final CurrentRequest request;
    private final ReplayGuards guards;

    IdempotentTransaction(Answers answers, Problems problems, CurrentRequest request, ReplayGuards guards) {
        this.answers = answers;
        this.problems = problems;
        this.request = request;
        this.guards = guards;
    }

    /// Does `work` once for the call, whoever comes with it and how often: the others get the first answer.
    @WithTransaction
    public Uni<Answer> once(IdempotentCall call, Supplier<Uni<Answer>> work) {
        return SessionSql.update(IdempotencySql.CLAIM, IdempotencySql.claim(call))
                .chain(claimed -> claimed == 1 ? first(call, work) : replay(call));
    }

    private Uni<Answer> first(IdempotentCall call, Supplier<Uni<Answer>> work) {
        return work.get()
                .call(answer -> Panache.getSession().call(Mutiny.Session::flush))
                .call(answer -> SessionSql.update(IdempotencySql.ANSWER, IdempotencySql.answer(call, answer)));
    }

    /// 401, 429 and 5xx say nothing about the call itself: the next attempt may fare better.
    private static boolean isKept(RefusalKind kind) {
        return switch (kind) {
            case UNAUTHENTICATED, TOO_SLOW, TOO_MANY, INTERNAL, BAD_GATEWAY, UNAVAILABLE, GATEWAY_TIMEOUT -> false;
            case UNREADABLE,
                    FORBIDDEN,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    CONFLICT,
                    PRECONDITION_FAILED,
                    TOO_LARGE,
                    UNSUPPORTED,
                    INVALID -> true;
        };
    }

    /// What somebody was told once is not told them again when they may not know it any more.
    private Uni<Answer> replay(IdempotentCall call) {
        return SessionSql.select(IdempotencySql.STORED, Buffer.buffer(call.scope()))
                .map(rows -> stored(call, rows))
                .chain(guards::allowed);
    }

    private Answer stored(IdempotentCall call, List<Object[]> rows) {
        var row = rows.getFirst();
        return answers.stored(call, (Buffer) row[0], ((Number) row[1]).intValue(), (String) row[2], (Buffer) row[3]);
    }

    /// Keeps what a call was refused with, in a transaction of its own. The one that it failed is gone with all it
    /// did, and one that failed on a constraint could keep nothing, savepoint or not (ADR 139). A concurrent call
    /// may have run with the key in between: then its answer is the answer.
    @WithTransaction
    public Uni<Answer> refused(IdempotentCall call, Refused refused) {
        if (!isKept(refused.refusal().kind())) {
            return Uni.createFrom().failure(refused);
        }
        Answer answer = answers.of(problems.response(refused, request.locale(), request.id()), 200);
        return SessionSql.update(IdempotencySql.CLAIM_ANSWERED, IdempotencySql.claimAnswered(call, answer))
                .chain(claimed -> claimed == 1 ? Uni.createFrom().item(answer) : replay(call));
    }
}
