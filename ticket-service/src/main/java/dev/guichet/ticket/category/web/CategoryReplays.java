package dev.guichet.ticket.category.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import dev.guichet.ticket.category.app.CategoryService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever decides on a category no more is not told again what they were told then.
@ApplicationScoped
class CategoryReplays implements ReplayGuard {
    private final CategoryService categories;
    private final CallerRights callers;

    CategoryReplays(CategoryService categories, CallerRights callers) {
        this.categories = categories;
        this.callers = callers;
    }

    @Override
    public String collection() {
        return "categories";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        return kept.key()
                .map(key -> categories.requireStill(Long.parseLong(key)))
                .orElseGet(() -> callers.current().replaceWithVoid());
    }
}
