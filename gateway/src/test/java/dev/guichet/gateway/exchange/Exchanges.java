package dev.guichet.gateway.exchange;

/// Exchanges for tests of what needs no call.
public final class Exchanges {
    private Exchanges() {}

    public static Exchange ofNoCall(String requestId, String address) {
        return new Exchange(requestId, address, "");
    }
}
