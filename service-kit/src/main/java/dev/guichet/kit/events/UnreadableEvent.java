package dev.guichet.kit.events;

import org.jspecify.annotations.Nullable;

/// A message that claims a known type and is not of it.
public class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
