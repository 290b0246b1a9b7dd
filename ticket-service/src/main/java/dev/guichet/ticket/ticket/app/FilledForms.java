package dev.guichet.ticket.ticket.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.form.app.Forms;
import dev.guichet.ticket.form.checking.Checked;
import dev.guichet.ticket.form.checking.CompiledForm;
import dev.guichet.ticket.form.domain.AnswerContext;
import dev.guichet.ticket.form.domain.FormPriority;
import dev.guichet.ticket.ticket.domain.Content;
import dev.guichet.ticket.ticket.domain.FilledForm;
import dev.guichet.ticket.ticket.domain.FormDemands;
import dev.guichet.ticket.ticket.domain.Priority;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers to the forms of desks, checked by the same rules whatever they come through.
@ApplicationScoped
class FilledForms {
    private final Forms forms;

    FilledForms(Forms forms) {
        this.forms = forms;
    }

    /// The content with its answers as they are to be kept; null when [#load] must come first.
    ///
    /// @throws dev.guichet.kit.problem.Refused when an answer is missing or wrong
    @Nullable
    Content checked(FilledForm form, Content content, Desk desk) {
        CompiledForm compiled = forms.cached(form.id(), form.version());
        return compiled == null ? null : checked(compiled, content, desk);
    }

    /// Within the caller's transaction.
    Uni<Void> load(FilledForm form) {
        return forms.load(form.id(), form.version()).replaceWithVoid();
    }

    /// Within the caller's transaction.
    Uni<Content> check(FilledForm form, Content content, Desk desk) {
        return forms.load(form.id(), form.version()).map(compiled -> checked(compiled, content, desk));
    }

    /// Within the caller's transaction: of the form as it is now.
    Uni<FormDemands> demands(FilledForm form) {
        return forms.said(form.id()).map(said -> new FormDemands(said.kind(), priority(said.priority())));
    }

    private static @Nullable Priority priority(@Nullable FormPriority said) {
        return said == null ? null : Priority.valueOf(said.name());
    }

    private static Content checked(CompiledForm form, Content content, Desk desk) {
        DeskRules rules = desk.rules();
        JsonNode answers = Json.read(content.fields());
        AnswerContext context =
                new AnswerContext(ZoneId.of(desk.zone()), rules.timePrecision(), rules.offsetRequired(), List.of());
        return switch (form.check(answers, context)) {
            case Checked.Accepted(var kept) -> content.answering(kept.toString());
            case Checked.Rejected rejected -> throw rejected.refused();
        };
    }
}
