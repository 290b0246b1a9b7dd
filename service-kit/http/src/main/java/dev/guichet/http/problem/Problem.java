package dev.guichet.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// RFC 9457 `application/problem+json`.
///
/// @param type stable URI of the kind of problem
/// @param code stable name of the very refusal
/// @param requestId the `X-Request-Id` of the call, also in the logs
/// @param violations what is wrong with the input; absent when nothing is
/// @param extensions further members, such as `allowedCommands`
@Schema(description = "RFC 9457 problem")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> violations,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPES = "https://guichet.dev/problems/";

    /// The problem that a refusal is by itself, without values or violations.
    public static Problem of(Refusal refusal, ProblemTexts texts, Locale locale, String requestId) {
        return of(refusal, Map.of(), texts, locale, requestId);
    }

    /// @param args named values of its text
    public static Problem of(
            Refusal refusal, Map<String, Object> args, ProblemTexts texts, Locale locale, String requestId) {
        return new Problem(
                TYPES + refusal.slug(),
                texts.text(locale, "title." + refusal.slug(), Map.of()),
                ProblemStatus.of(refusal.kind()),
                texts.text(locale, refusal.code(), args),
                refusal.code(),
                requestId,
                List.of(),
                Map.of());
    }

    /// The same, with what is wrong with the input and further members.
    public Problem with(List<Fault> faults, Map<String, Object> members) {
        return new Problem(type, title, status, detail, code, requestId, faults, members);
    }

    /// One thing wrong with the input, in the caller's language.
    public record Fault(String pointer, String code, String message) {}
}
