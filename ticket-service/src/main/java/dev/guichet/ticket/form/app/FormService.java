package dev.guichet.ticket.form.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.problem.Violation;
import dev.guichet.kit.sql.MissingReference;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.form.domain.Form;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.FormReach;
import dev.guichet.ticket.form.domain.FormRefusal;
import dev.guichet.ticket.form.domain.FormVersion;
import dev.guichet.ticket.form.domain.ShownForm;
import dev.guichet.ticket.form.schema.Authoring;
import dev.guichet.ticket.form.store.FormStore;
import dev.guichet.ticket.form.store.FormVersionStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Forms made and changed by those who configure their desk.
@ApplicationScoped
public class FormService {
    private final CallerRights callers;
    private final AskingDesks desks;
    private final FormFit fit;
    private final FormReads reads;
    private final FormStore store;
    private final FormVersionStore versions;

    FormService(
            CallerRights callers,
            AskingDesks desks,
            FormFit fit,
            FormReads reads,
            FormStore store,
            FormVersionStore versions) {
        this.callers = callers;
        this.desks = desks;
        this.fit = fit;
        this.reads = reads;
        this.store = store;
        this.versions = versions;
    }

    /// @param schema its questions, as their author wrote them
    @WithTransaction
    public Uni<ShownForm> create(DeskKey desk, FormContent content, ObjectNode schema) {
        return callers.current()
                .chain(caller -> desks.configurable(desk, caller)
                        .invoke(() -> requireGood(schema))
                        .call(asking -> fit.require(asking.desk().id(), null, content))
                        .map(asking -> made(asking, content, schema, caller))
                        .chain(made -> insert(made, caller)));
    }

    private ShownForm made(AskingDesks.Asking asking, FormContent content, ObjectNode schema, Rights caller) {
        Desk desk = asking.desk();
        Form form =
                Form.made(caller.root(), desk.id(), content, callers.act(caller).at());
        return new ShownForm(form, desk.slug(), asking.path(), schema.toString());
    }

    private Uni<ShownForm> insert(ShownForm made, Rights caller) {
        return unlessRefused(store.insert(made.form()))
                .map(id -> made.with(made.form().numbered(id)))
                .call(numbered -> versions.insert(version(numbered, caller)));
    }

    /// @param change of everything but the questions
    /// @param schema the new questions, null to keep them; the whole of them, not a patch
    @WithTransaction
    public Uni<ShownForm> change(
            long id, UnaryOperator<FormContent> change, @Nullable ObjectNode schema, @Nullable String ifMatch) {
        return callers.current()
                .chain(caller -> store.lock(id)
                        .chain(() -> reads.one(id, caller))
                        .invoke(shown -> requireConfigures(shown, caller))
                        .invoke(shown -> ETags.require(ifMatch, shown.form().version()))
                        .chain(reads::whole)
                        .chain(before -> changed(before, change, schema, caller)));
    }

    /// Whether the caller still configures the form's desk. Within their transaction.
    public Uni<Void> requireStill(long id) {
        return callers.current()
                .chain(caller -> reads.one(id, caller).invoke(shown -> requireConfigures(shown, caller)))
                .replaceWithVoid();
    }

    private Uni<ShownForm> changed(
            ShownForm before, UnaryOperator<FormContent> change, @Nullable ObjectNode schema, Rights caller) {
        requireGood(schema);
        FormContent content = change.apply(before.form().content());
        String questions = schema == null ? null : schema.toString();
        boolean asksAnew = questions != null && !questions.equals(before.schema());
        if (!asksAnew && content.equals(before.form().content())) {
            return Uni.createFrom().item(before);
        }
        Act act = callers.act(caller);
        ShownForm named = before.with(before.form().changed(content, asksAnew, act.at()));
        ShownForm after = questions == null ? named : named.with(questions);
        return fit.require(before.form().desk(), before.form().content(), content)
                .chain(() -> unlessRefused(store.save(after.form())))
                .chain(() -> asksAnew
                        ? versions.insert(version(after, caller))
                        : Uni.createFrom().voidItem())
                .replaceWith(after);
    }

    private static FormVersion version(ShownForm shown, Rights caller) {
        Form form = shown.form();
        String schema = shown.schema();
        return new FormVersion(
                form.root(),
                form.id(),
                form.currentVersion(),
                schema == null ? "{}" : schema,
                form.updatedAt(),
                caller.person(),
                caller.name());
    }

    private static void requireConfigures(ShownForm shown, Rights caller) {
        if (!FormReach.configures(caller, shown.form().desk(), shown.path())) {
            throw Refused.because(DeskRefusal.NOT_YOURS_TO_CONFIGURE);
        }
    }

    /// Only for who may write it: judging it takes some time.
    private static void requireGood(@Nullable ObjectNode schema) {
        if (schema == null) {
            return;
        }
        Refused refused = Refused.because(FormRefusal.FORM_SCHEMA_INVALID);
        for (Violation fault : Authoring.faults(schema)) {
            refused = refused.violation(fault);
        }
        if (!refused.violations().isEmpty()) {
            throw refused;
        }
    }

    private static <T> Uni<T> unlessRefused(Uni<T> write) {
        return write.onFailure(UniqueViolation.of("form_slug_taken"))
                .transform(taken -> Refused.because(FormRefusal.FORM_SLUG_TAKEN))
                .onFailure(MissingReference.of("form_group"))
                .transform(missing -> Refused.because(DeskRefusal.UNKNOWN_GROUP)
                        .violation(Violation.at("/group", DeskRefusal.UNKNOWN_GROUP.code())));
    }
}
