package dev.guichet.ticket.form.app;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.ticket.form.domain.FormFilter;
import dev.guichet.ticket.form.domain.FormVersion;
import dev.guichet.ticket.form.domain.ShownForm;
import dev.guichet.ticket.form.schema.Rendering;
import dev.guichet.ticket.form.schema.Rendering.Renderer;
import dev.guichet.ticket.form.store.FormStore;
import dev.guichet.ticket.form.store.FormVersionStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Forms read by those who know of their desks.
@ApplicationScoped
public class FormQueries {
    private final CallerRights callers;
    private final FormReads reads;
    private final FormStore store;
    private final FormVersionStore versions;
    private final Cursors cursors;

    FormQueries(CallerRights callers, FormReads reads, FormStore store, FormVersionStore versions, Cursors cursors) {
        this.callers = callers;
        this.reads = reads;
        this.store = store;
        this.versions = versions;
        this.cursors = cursors;
    }

    /// A form in one language.
    ///
    /// @param tag changes with anything that it shows
    public record Rendered(String json, String tag) {}

    @WithTransaction
    public Uni<ShownForm> one(long id) {
        return callers.current().chain(caller -> reads.one(id, caller)).chain(reads::whole);
    }

    /// Newest first, without schemas.
    @WithTransaction
    public Uni<Page<ShownForm>> page(FormFilter filter, int limit, @Nullable String cursor) {
        return callers.current().chain(caller -> {
            String list = "forms of " + caller.root() + " for " + caller.actor() + " by " + filter;
            Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, list));
            return reads.reach(caller)
                    .chain(reach -> store.known(filter, reach, before, limit + 1))
                    .map(rows -> Page.of(
                            rows,
                            limit,
                            last -> cursors.seal(Long.toString(last.form().id()), list)));
        });
    }

    /// Newest first, without schemas.
    @WithTransaction
    public Uni<Page<FormVersion>> versions(long id, int limit, @Nullable String cursor) {
        return callers.current().chain(caller -> {
            String list = "versions of " + id + " for " + caller.actor();
            Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, list));
            return reads.one(id, caller)
                    .chain(() -> versions.page(id, before, limit + 1))
                    .map(rows -> Page.of(rows, limit, last -> cursors.seal(Integer.toString(last.number()), list)));
        });
    }

    @WithTransaction
    public Uni<FormVersion> version(long id, int number) {
        return callers.current().chain(caller -> reads.one(id, caller)).chain(shown -> reads.version(shown, number));
    }

    /// As plain JSON Schema.
    ///
    /// @param number of the version; null for the current one
    @WithTransaction
    public Uni<Rendered> schema(long id, @Nullable Integer number, Locale locale) {
        return callers.current()
                .chain(caller -> reads.one(id, caller))
                .chain(shown -> reads.version(shown, number)
                        .map(version -> new Rendered(
                                Rendering.schema(shown.form(), version.schema(), locale)
                                        .toString(),
                                tag(shown, version, locale))));
    }

    /// As the layout that a renderer takes.
    ///
    /// @param number of the version; null for the current one
    @WithTransaction
    public Uni<Rendered> layout(long id, @Nullable Integer number, Renderer renderer, Locale locale) {
        return callers.current()
                .chain(caller -> reads.one(id, caller))
                .chain(shown -> reads.version(shown, number)
                        .map(version -> new Rendered(
                                Rendering.layout(renderer, version.schema(), locale)
                                        .toString(),
                                tag(shown, version, locale) + "-"
                                        + renderer.name().toLowerCase(Locale.ROOT))));
    }

    private static String tag(ShownForm shown, FormVersion version, Locale locale) {
        return shown.form().version() + "-" + version.number() + "-" + locale.getLanguage();
    }
}
