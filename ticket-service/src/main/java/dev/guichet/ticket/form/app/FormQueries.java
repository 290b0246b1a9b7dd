package dev.guichet.ticket.form.app;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.ticket.form.app.FormView.ShownForm;
import dev.guichet.ticket.form.domain.FormFilter;
import dev.guichet.ticket.form.rendering.Rendering;
import dev.guichet.ticket.form.rendering.Rendering.Renderer;
import dev.guichet.ticket.form.store.FormVersionEntity;
import dev.guichet.ticket.form.store.FormVersionRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Forms read by those who know of their desks.
@ApplicationScoped
public class FormQueries {
    private final FormReads reads;
    private final FormVersionRepository versions;
    private final Cursors cursors;

    FormQueries(FormReads reads, FormVersionRepository versions, Cursors cursors) {
        this.reads = reads;
        this.versions = versions;
        this.cursors = cursors;
    }

    /// A form in one language.
    ///
    /// @param tag changes with anything that it shows
    public record Rendered(String json, String tag) {}

    @WithTransaction
    public Uni<FormView> one(ActionContext context, long id) {
        return context.rights()
                .chain(caller -> reads.one(id, caller))
                .chain(reads::whole)
                .map(FormView::of);
    }

    /// Newest first, without schemas.
    @WithTransaction
    public Uni<Page<FormView>> page(ActionContext context, FormFilter filter, int limit, @Nullable String cursor) {
        return context.rights().chain(caller -> {
            String list = "forms of " + caller.root() + " for " + caller.actor() + " by " + filter;
            Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, list));
            return reads.page(filter, caller, before, limit + 1)
                    .map(rows -> Page.of(rows, limit, last -> cursors.seal(Long.toString(last.form().id), list)))
                    .map(page -> page.map(FormView::of));
        });
    }

    /// Newest first, without schemas.
    @WithTransaction
    public Uni<Page<FormVersionView>> versions(ActionContext context, long id, int limit, @Nullable String cursor) {
        return context.rights().chain(caller -> {
            String list = "versions of " + id + " for " + caller.actor();
            Integer before = cursor == null ? null : Integer.valueOf(cursors.require(cursor, list));
            return reads.one(id, caller)
                    .chain(() -> versions.page(id, before, limit + 1))
                    .map(rows -> Page.of(rows, limit, last -> cursors.seal(Integer.toString(last.number()), list)))
                    .map(page -> page.map(FormVersionView::of));
        });
    }

    @WithTransaction
    public Uni<FormVersionView> version(ActionContext context, long id, int number) {
        return context.rights()
                .chain(caller -> reads.one(id, caller))
                .chain(shown -> reads.version(shown, number))
                .map(FormVersionView::of);
    }

    /// As plain JSON Schema.
    ///
    /// @param number of the version; null for the current one
    @WithTransaction
    public Uni<Rendered> schema(ActionContext context, long id, @Nullable Integer number, Locale locale) {
        return context.rights()
                .chain(caller -> reads.one(id, caller))
                .chain(shown -> reads.version(shown, number)
                        .map(version -> new Rendered(
                                Rendering.schema(shown.form().content(), version.schema, locale)
                                        .toString(),
                                tag(shown, version, locale))));
    }

    /// As the layout that a renderer takes.
    ///
    /// @param number of the version; null for the current one
    @WithTransaction
    public Uni<Rendered> layout(
            ActionContext context, long id, @Nullable Integer number, Renderer renderer, Locale locale) {
        return context.rights()
                .chain(caller -> reads.one(id, caller))
                .chain(shown -> reads.version(shown, number)
                        .map(version -> new Rendered(
                                Rendering.layout(renderer, version.schema, locale)
                                        .toString(),
                                tag(shown, version, locale) + "-"
                                        + renderer.name().toLowerCase(Locale.ROOT))));
    }

    private static String tag(ShownForm shown, FormVersionEntity version, Locale locale) {
        return shown.version() + "-" + version.key.number() + "-" + locale.getLanguage();
    }
}
