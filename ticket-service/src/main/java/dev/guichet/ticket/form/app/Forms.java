package dev.guichet.ticket.form.app;

import dev.guichet.ticket.form.checking.CompiledForm;
import dev.guichet.ticket.form.domain.SaidByForm;
import dev.guichet.ticket.form.schema.SchemaText;
import dev.guichet.ticket.form.store.FormRepository;
import dev.guichet.ticket.form.store.FormVersionEntity;
import dev.guichet.ticket.form.store.FormVersionKey;
import dev.guichet.ticket.form.store.FormVersionRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The forms of the current root, for other features. What is asked of the database runs inside the caller's
/// transaction.
@ApplicationScoped
public class Forms {
    /// A compiled form takes some 100 KiB at most, and most far less. Emptied rather than let grow.
    private static final int MANY = 500;

    private final Map<FormVersionKey, CompiledForm> compiled = new ConcurrentHashMap<>();
    private final FormRepository forms;
    private final FormVersionRepository versions;

    Forms(FormRepository forms, FormVersionRepository versions) {
        this.forms = forms;
        this.versions = versions;
    }

    /// The questions of one version, without asking the database; null when they have to be loaded first. It knows no
    /// roots: name a form that was found in the current one.
    public @Nullable CompiledForm cached(long form, int version) {
        return compiled.get(new FormVersionKey(form, version));
    }

    /// @throws dev.guichet.kit.problem.Refused `FORM_VERSION_GONE` when there is no such version
    public Uni<CompiledForm> load(long form, int version) {
        CompiledForm known = cached(form, version);
        return known != null
                ? Uni.createFrom().item(known)
                : versions.one(new FormVersionKey(form, version)).map(this::compiled);
    }

    /// Of a form that is known to be there.
    public Uni<SaidByForm> said(long form) {
        return forms.one(form).map(found -> new SaidByForm(found.kind, found.priority));
    }

    private CompiledForm compiled(FormVersionEntity version) {
        if (compiled.size() >= MANY) {
            compiled.clear();
        }
        CompiledForm form = CompiledForm.of(SchemaText.read(version.schema));
        compiled.put(version.key, form);
        return form;
    }
}
