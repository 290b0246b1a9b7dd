package dev.guichet.endtoend.rights;

import java.util.Arrays;

/// What a cell of the table says of the answer.
public enum Expected {
    /// They may: a success, or a refusal for the state or the content of the request.
    OK("ok"),
    /// A success that names the object.
    SEES("sees"),
    /// A success that does not.
    EMPTY("empty"),
    UNAUTHENTICATED("401"),
    FORBIDDEN("403"),
    /// Unknown and foreign alike, to the letter.
    NOT_FOUND("404"),
    /// The same, of what the body names.
    UNKNOWN_IN_BODY("422");

    private final String cell;

    Expected(String cell) {
        this.cell = cell;
    }

    static Expected of(String cell) {
        return Arrays.stream(values())
                .filter(expected -> expected.cell.equals(cell))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such cell: " + cell));
    }
}
