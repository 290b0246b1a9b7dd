package dev.guichet.ticket.form.web;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.ticket.form.app.FormQueries.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/// Answers in the caller's language, which caches may keep by it.
@ApplicationScoped
class RenderedAnswers {
    private final CurrentRequest request;

    RenderedAnswers(CurrentRequest request) {
        this.request = request;
    }

    Locale locale() {
        return request.locale();
    }

    /// 304 when the caller has it already.
    Response of(Rendered rendered, Request conditions) {
        EntityTag tag = new EntityTag(rendered.tag());
        Response.ResponseBuilder same = conditions.evaluatePreconditions(tag);
        return (same == null ? Response.ok(rendered.json()) : same)
                .tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale().getLanguage())
                .build();
    }
}
