package dev.guichet.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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

    /// One thing wrong with the input, in the caller's language.
    public record Fault(String pointer, String code, String message) {}
}
