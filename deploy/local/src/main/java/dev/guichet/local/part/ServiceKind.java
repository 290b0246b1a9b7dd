package dev.guichet.local.part;

/// The four services, in the order of their ports.
public enum ServiceKind {
    GATEWAY("gateway", "gateway", 0),
    TICKET("ticket", "ticket-service", 1),
    NOTIFICATION("notification", "notification-service", 2),
    SLA("sla", "sla-service", 3);

    private final String label;
    private final String module;
    private final int offset;

    ServiceKind(String label, String module, int offset) {
        this.label = label;
        this.module = module;
        this.offset = offset;
    }

    /// The Maven module that it is built from.
    String module() {
        return module;
    }

    /// Its port, counted from the base.
    int offset() {
        return offset;
    }

    String label() {
        return label;
    }

    /// `ticket`, `ticket-2` and so on; `replica` counts from 0.
    public String partName(int replica) {
        return replica == 0 ? label : label + "-" + (replica + 1);
    }
}
