package dev.guichet.ticket.form.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.app.Desks;
import dev.guichet.ticket.form.app.FormView.ShownForm;
import dev.guichet.ticket.form.domain.FormFilter;
import dev.guichet.ticket.form.domain.FormReach;
import dev.guichet.ticket.form.domain.FormRefusal;
import dev.guichet.ticket.form.domain.ReachedForm;
import dev.guichet.ticket.form.store.FormEntity;
import dev.guichet.ticket.form.store.FormReachStore;
import dev.guichet.ticket.form.store.FormRepository;
import dev.guichet.ticket.form.store.FormVersionEntity;
import dev.guichet.ticket.form.store.FormVersionKey;
import dev.guichet.ticket.form.store.FormVersionRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A form as its caller may read it; what they may not read is not there.
@ApplicationScoped
class FormReads {
    private final Desks desks;
    private final FormReachStore reached;
    private final FormRepository forms;
    private final FormVersionRepository versions;

    FormReads(Desks desks, FormReachStore reached, FormRepository forms, FormVersionRepository versions) {
        this.desks = desks;
        this.reached = reached;
        this.forms = forms;
        this.versions = versions;
    }

    /// Without its questions.
    Uni<ShownForm> one(long id, Rights caller) {
        return reach(caller)
                .chain(reach -> reached.one(id, reach))
                .map(found -> found.orElseThrow(() -> Refused.because(FormRefusal.FORM_NOT_FOUND)))
                .chain(found -> forms.one(id).map(form -> new ShownForm(form, found, null)));
    }

    /// Newest first, without questions.
    Uni<List<ShownForm>> page(FormFilter filter, Rights caller, @Nullable Long before, int howMany) {
        return reach(caller)
                .chain(reach -> reached.page(filter, reach, before, howMany))
                .chain(found -> forms.byIds(found.stream().map(ReachedForm::id).toList())
                        .map(rows -> shown(rows, found)));
    }

    /// @param number of the version; null for the current one
    Uni<FormVersionEntity> version(ShownForm shown, @Nullable Integer number) {
        int wanted = number == null ? shown.form().currentVersion : number;
        if (!shown.form().has(wanted)) {
            throw Refused.because(FormRefusal.FORM_VERSION_GONE);
        }
        return versions.one(new FormVersionKey(shown.form().id, wanted));
    }

    /// With the questions of its current version.
    Uni<ShownForm> whole(ShownForm shown) {
        return version(shown, null).map(version -> shown.with(version.schema));
    }

    private Uni<FormReach> reach(Rights caller) {
        return desks.answering(caller).map(answers -> FormReach.of(caller, answers));
    }

    private static List<ShownForm> shown(List<FormEntity> rows, List<ReachedForm> found) {
        Map<Long, ReachedForm> byId = found.stream().collect(Collectors.toMap(ReachedForm::id, each -> each));
        return rows.stream()
                .map(form -> new ShownForm(form, Objects.requireNonNull(byId.get(form.id)), null))
                .toList();
    }
}
