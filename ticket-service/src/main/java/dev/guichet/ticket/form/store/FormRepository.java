package dev.guichet.ticket.form.store;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.MissingReference;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.form.domain.FormRefusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;

/// Forms of the current root.
@ApplicationScoped
public class FormRepository implements PanacheRepositoryBase<FormEntity, Long> {
    /// Locks the form's row until the transaction ends, if there is one.
    public Uni<Void> lock(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).replaceWithVoid();
    }

    /// One that is known to be there.
    public Uni<FormEntity> one(long id) {
        return findById(id);
    }

    /// Newest first.
    public Uni<List<FormEntity>> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1 order by id desc", ids);
    }

    /// Written at once: what is wrong is told while it can still be refused, and the version is the one to show.
    ///
    /// @param form a new one, or one that was changed
    /// @throws Refused `FORM_SLUG_TAKEN`, `UNKNOWN_GROUP`
    public Uni<FormEntity> saved(FormEntity form) {
        return persistAndFlush(form)
                .onFailure(UniqueViolation.of("form_slug_taken"))
                .transform(taken -> Refused.because(FormRefusal.FORM_SLUG_TAKEN))
                .onFailure(MissingReference.of("form_group"))
                .transform(missing -> Refused.because(DeskRefusal.UNKNOWN_GROUP)
                        .violation(Violation.at("/group", DeskRefusal.UNKNOWN_GROUP.code())));
    }
}
