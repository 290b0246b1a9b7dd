package dev.guichet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/// What went wrong, in one sentence for the person at the terminal; no stack is shown for it.
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public UserError(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public UserError(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /// What became of files, such as on a full disk.
    public static UserError of(UncheckedIOException failure) {
        return new UserError(
                "Files cannot be read or written: " + reason(Objects.requireNonNull(failure.getCause())) + ".",
                failure);
    }

    private static String reason(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        return cause.getClass() == IOException.class || cause.getClass() == FileSystemException.class
                ? message
                : cause.getClass().getSimpleName() + " " + message;
    }

    public String sentence() {
        return sentence;
    }
}
