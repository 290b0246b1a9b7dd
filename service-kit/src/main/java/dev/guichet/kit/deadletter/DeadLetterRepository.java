package dev.guichet.kit.deadletter;

import dev.guichet.kit.problem.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dead letters of this service, as an operator sees them.
@ApplicationScoped
class DeadLetterRepository implements PanacheRepositoryBase<DeadLetterEntity, Long> {
    private static final String BEFORE = "id < :before order by id desc";
    private static final String BEFORE_OF_STATE = "state = :state and " + BEFORE;

    /// Newest first.
    ///
    /// @param state null for all
    /// @param before id of the last one of the page before, null for the first page
    Uni<List<DeadLetterEntity>> page(@Nullable String state, @Nullable Long before, int howMany) {
        Parameters first = Parameters.with("before", before == null ? Long.MAX_VALUE : before);
        return (state == null ? find(BEFORE, first) : find(BEFORE_OF_STATE, first.and("state", state)))
                .range(0, howMany - 1)
                .list();
    }

    Uni<Long> waiting() {
        return count("state", DeadLetterEntity.WAITING);
    }

    /// @throws Refused `DEAD_LETTER_UNKNOWN`
    Uni<DeadLetter.Content> content(long id) {
        return found(getSession().chain(session -> session.find(DeadLetterContentEntity.class, id)))
                .map(DeadLetterContentEntity::content);
    }

    /// Its row is locked until the transaction ends.
    ///
    /// @throws Refused `DEAD_LETTER_UNKNOWN`
    Uni<DeadLetterEntity> locked(long id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static <T> Uni<T> found(Uni<T> letter) {
        return letter.onItem().ifNull().failWith(() -> Refused.because(DeadLetterRefusal.DEAD_LETTER_UNKNOWN));
    }
}
