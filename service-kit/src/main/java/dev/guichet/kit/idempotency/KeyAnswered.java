package dev.guichet.kit.idempotency;

/// The call came before, with its `Idempotency-Key`, and has its answer: nothing is to be done.
public final class KeyAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyAnswered() {
        super("the key has its answer", null, false, false);
    }
}
