package dev.guichet.ticket.form.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.app.Desks;
import dev.guichet.ticket.form.domain.FormKey;
import dev.guichet.ticket.form.domain.FormReach;
import dev.guichet.ticket.form.domain.FormRefusal;
import dev.guichet.ticket.form.domain.FormVersion;
import dev.guichet.ticket.form.domain.ShownForm;
import dev.guichet.ticket.form.store.FormStore;
import dev.guichet.ticket.form.store.FormVersionStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// A form as its caller may read it; what they may not read is not there.
@ApplicationScoped
class FormReads {
    private final Desks desks;
    private final FormStore store;
    private final FormVersionStore versions;

    FormReads(Desks desks, FormStore store, FormVersionStore versions) {
        this.desks = desks;
        this.store = store;
        this.versions = versions;
    }

    Uni<FormReach> reach(Rights caller) {
        return desks.answering(caller).map(answers -> FormReach.of(caller, answers));
    }

    Uni<ShownForm> one(long id, Rights caller) {
        return reach(caller)
                .chain(reach -> store.read(id, reach))
                .map(found -> found.orElseThrow(() -> Refused.because(FormRefusal.FORM_NOT_FOUND)));
    }

    /// @param number of the version; null for the current one
    Uni<FormVersion> version(ShownForm shown, @Nullable Integer number) {
        int wanted = number == null ? shown.form().currentVersion() : number;
        if (!shown.form().has(wanted)) {
            throw Refused.because(FormRefusal.FORM_VERSION_GONE);
        }
        return versions.one(new FormKey(shown.form().id(), wanted))
                .map(found -> found.orElseThrow(() -> Refused.because(FormRefusal.FORM_VERSION_GONE)));
    }

    /// With the questions of its current version.
    Uni<ShownForm> whole(ShownForm shown) {
        return version(shown, null).map(version -> shown.with(version.schema()));
    }
}
