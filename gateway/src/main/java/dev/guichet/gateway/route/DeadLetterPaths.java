package dev.guichet.gateway.route;

/// Every service keeps its dead letters at the same path; outside they are told apart by the service's name.
public final class DeadLetterPaths {

    private static final String WITHIN = "/api/v1/dead-letters";

    private DeadLetterPaths() {}

    public static boolean isWithin(String path) {
        return path.equals(WITHIN) || path.startsWith(WITHIN + "/");
    }

    /// `/api/v1/dead-letters/7` of ticket becomes `/api/v1/dead-letters/ticket/7`.
    public static String outside(Service service, String path) {
        return WITHIN + "/" + service.id() + path.substring(WITHIN.length());
    }

    /// The way back; takes a whole request target, query included.
    static String inside(Service service, String target) {
        return WITHIN + target.substring(WITHIN.length() + 1 + service.id().length());
    }

    /// All such paths within a header value.
    static String outsideIn(Service service, String value) {
        return value.replace(WITHIN, WITHIN + "/" + service.id());
    }
}
