package dev.guichet.ticket.form.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.http.problem.Violation;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.form.app.FormView.ShownForm;
import dev.guichet.ticket.form.authoring.Authoring;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.FormReach;
import dev.guichet.ticket.form.domain.FormRefusal;
import dev.guichet.ticket.form.domain.ReachedForm;
import dev.guichet.ticket.form.store.FormEntity;
import dev.guichet.ticket.form.store.FormRepository;
import dev.guichet.ticket.form.store.FormVersionEntity;
import dev.guichet.ticket.form.store.FormVersionRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Forms made and changed by those who configure their desk.
@ApplicationScoped
public class FormService {
    private final AskingDesks desks;
    private final FormFit fit;
    private final FormReads reads;
    private final FormRepository forms;
    private final FormVersionRepository versions;

    FormService(AskingDesks desks, FormFit fit, FormReads reads, FormRepository forms, FormVersionRepository versions) {
        this.desks = desks;
        this.fit = fit;
        this.reads = reads;
        this.forms = forms;
        this.versions = versions;
    }

    /// @param schema its questions, as their author wrote them
    @WithTransaction
    public Uni<FormView> create(ActionContext context, DeskKey desk, FormContent content, ObjectNode schema) {
        return context.rights()
                .chain(caller -> desks.configurable(desk, caller)
                        .invoke(() -> requireGood(schema))
                        .call(asking -> fit.require(asking.desk().id(), null, content))
                        .chain(asking -> insert(
                                asking,
                                new FormEntity(
                                        caller.root(),
                                        asking.desk().id(),
                                        content,
                                        context.act(caller).at()),
                                schema.toString(),
                                caller)));
    }

    private Uni<FormView> insert(AskingDesks.Asking asking, FormEntity form, String questions, Rights caller) {
        return forms.saved(form)
                .call(() -> asks(form, questions, caller))
                .map(saved -> new ReachedForm(saved.id, true, asking.desk().slug(), asking.path()))
                .map(reached -> FormView.of(new ShownForm(form, reached, questions)));
    }

    /// @param change of everything but the questions
    /// @param schema the new questions, null to keep them; the whole of them, not a patch
    @WithTransaction
    public Uni<FormView> change(
            ActionContext context,
            long id,
            UnaryOperator<FormContent> change,
            @Nullable ObjectNode schema,
            @Nullable String ifMatch) {
        return context.rights()
                .chain(caller -> forms.lock(id)
                        .chain(() -> reads.one(id, caller))
                        .invoke(shown -> requireConfigures(shown, caller))
                        .invoke(shown -> ETags.require(ifMatch, shown.version()))
                        .chain(reads::whole)
                        .chain(before -> changed(before, change, schema, caller, context.act(caller))))
                .map(FormView::of);
    }

    /// Whether the caller still configures the form's desk. Within their transaction.
    public Uni<Void> requireStill(ActionContext context, long id) {
        return context.rights()
                .chain(caller -> reads.one(id, caller).invoke(shown -> requireConfigures(shown, caller)))
                .replaceWithVoid();
    }

    private Uni<ShownForm> changed(
            ShownForm shown, UnaryOperator<FormContent> change, @Nullable ObjectNode schema, Rights caller, Act act) {
        requireGood(schema);
        FormEntity form = shown.form();
        FormContent before = form.content();
        FormContent after = change.apply(before);
        String questions = schema == null ? null : schema.toString();
        boolean asksAnew = questions != null && !questions.equals(shown.schema());
        if (!asksAnew && after.equals(before)) {
            return Uni.createFrom().item(shown);
        }
        return fit.require(form.desk, before, after)
                .invoke(() -> form.change(after, asksAnew, act.at()))
                .chain(() -> forms.saved(form))
                .call(() ->
                        questions == null || !asksAnew ? Uni.createFrom().voidItem() : asks(form, questions, caller))
                .replaceWith(() -> questions == null ? shown : shown.with(questions));
    }

    private Uni<Void> asks(FormEntity form, String questions, Rights caller) {
        return versions.add(new FormVersionEntity(form, questions, caller.person(), caller.name()));
    }

    private static void requireConfigures(ShownForm shown, Rights caller) {
        if (!FormReach.configures(caller, shown.form().desk, shown.reached().path())) {
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
}
