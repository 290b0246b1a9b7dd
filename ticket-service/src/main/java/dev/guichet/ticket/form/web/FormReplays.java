package dev.guichet.ticket.form.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import dev.guichet.ticket.form.app.FormService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever configures the desk of a form no more is not told again what they were told then.
@ApplicationScoped
class FormReplays implements ReplayGuard {
    private final FormService forms;
    private final CallerRights callers;

    FormReplays(FormService forms, CallerRights callers) {
        this.forms = forms;
        this.callers = callers;
    }

    @Override
    public String collection() {
        return "forms";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        return kept.key()
                .map(key -> forms.requireStill(callers.context(), Long.parseLong(key)))
                .orElseGet(() -> callers.context().rights().replaceWithVoid());
    }
}
