package dev.guichet.ticket.form.store;

import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.form.domain.FormRefusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The versions of the current root's forms. They are written once.
@ApplicationScoped
public class FormVersionRepository implements PanacheRepositoryBase<FormVersionEntity, FormVersionKey> {
    private static final String PAGE = """
            select new dev.guichet.ticket.form.store.FormVersionLine(
                v.key.number, v.createdAt, v.createdBy, v.author)
            from FormVersionEntity v
            where v.key.form = :form and v.key.number < :before
            order by v.key.number desc
            """;

    /// @throws Refused `FORM_VERSION_GONE` when there is no such version
    public Uni<FormVersionEntity> one(FormVersionKey key) {
        return findById(key).onItem().ifNull().failWith(() -> Refused.because(FormRefusal.FORM_VERSION_GONE));
    }

    public Uni<Void> add(FormVersionEntity version) {
        return persistAndFlush(version).replaceWithVoid();
    }

    /// Newest first.
    ///
    /// @param before number of the last version of the page before, null for the first page
    public Uni<List<FormVersionLine>> page(long form, @Nullable Integer before, int howMany) {
        return getSession()
                .chain(session -> session.createSelectionQuery(PAGE, FormVersionLine.class)
                        .setParameter("form", form)
                        .setParameter("before", before == null ? Integer.MAX_VALUE : before)
                        .setMaxResults(howMany)
                        .getResultList());
    }
}
