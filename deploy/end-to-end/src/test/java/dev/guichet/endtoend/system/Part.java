package dev.guichet.endtoend.system;

/// A process of the running system; the name is the one after `GUICHET_PID_` in `./guichet env`.
public enum Part {
    TICKET,
    NOTIFICATION,
    SLA,
    GATEWAY,
    POSTGRES,
    KAFKA,
    KEYCLOAK,
    MAIL;

    /// Whether it is one of ours, so that there may be several of it.
    public boolean isService() {
        return switch (this) {
            case TICKET, NOTIFICATION, SLA, GATEWAY -> true;
            case POSTGRES, KAFKA, KEYCLOAK, MAIL -> false;
        };
    }
}
