package dev.guichet.gateway.caller;

import dev.guichet.gateway.problem.GatewayRefusal;

/// The call's token does not let it in.
public final class TokenRefused extends RuntimeException {

    private final GatewayRefusal refusal;

    TokenRefused(GatewayRefusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    public GatewayRefusal refusal() {
        return refusal;
    }
}
