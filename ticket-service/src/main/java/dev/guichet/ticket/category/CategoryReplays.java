package dev.guichet.ticket.category;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever decides on a category no more is not told again what they were told then.
@ApplicationScoped
class CategoryReplays implements ReplayGuard {
    private final CategoryService categories;
    private final CallerRights caller;

    CategoryReplays(CategoryService categories, CallerRights caller) {
        this.categories = categories;
        this.caller = caller;
    }

    @Override
    public String collection() {
        return "categories";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        return kept.key()
                .map(key -> categories.requireStill(caller.context(), Long.parseLong(key)))
                .orElseGet(() -> caller.context().rights().replaceWithVoid());
    }
}
