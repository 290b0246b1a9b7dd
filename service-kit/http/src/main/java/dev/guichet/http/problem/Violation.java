package dev.guichet.http.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing wrong with the input.
///
/// @param pointer JSON Pointer into the body, or `/name` of a parameter
/// @param code stable, SCREAMING_SNAKE
/// @param message already in the caller's language; null: the text under `code`
/// @param args named values of that text
public record Violation(
        String pointer, String code, @Nullable String message, Map<String, Object> args) {

    public static Violation at(String pointer, String code) {
        return new Violation(pointer, code, null, Map.of());
    }

    public static Violation at(String pointer, String code, Map<String, Object> args) {
        return new Violation(pointer, code, null, args);
    }
}
