package dev.guichet.gateway.caller;

import dev.guichet.gateway.problem.Refusal;

/// The call's token does not let it in.
public final class TokenRefused extends RuntimeException {

    private final Refusal refusal;

    TokenRefused(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
