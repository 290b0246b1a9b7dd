package dev.guichet.notification.delivery.domain;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why a request about a delivery is refused.
public enum DeliveryRefusal implements Refusal {
    DELIVERY_NOT_FOUND(RefusalKind.NOT_FOUND),
    DELIVERY_NOT_YOURS_TO_RETRY(RefusalKind.FORBIDDEN),
    DELIVERY_NEEDS_NO_RETRY(RefusalKind.CONFLICT),
    DELIVERY_CONTENT_IS_GONE(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    DeliveryRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
