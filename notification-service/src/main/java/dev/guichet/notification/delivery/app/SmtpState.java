package dev.guichet.notification.delivery.app;

import dev.guichet.notification.mail.Verdict;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// What attempts say of the relay, and how many may be made at once for that. Not safe for several threads.
final class SmtpState {
    private static final Logger LOG = Logger.getLogger(SmtpState.class);

    private final OutageBreak outage;
    private final DeliveryMetrics metrics;

    SmtpState(OutageBreak outage, DeliveryMetrics metrics) {
        this.outage = outage;
        this.metrics = metrics;
    }

    int width(long now, int all) {
        return outage.width(now, all);
    }

    /// @return true when the relay is back
    boolean note(Verdict verdict, long now) {
        return switch (verdict) {
            case Verdict.Unreachable(var reason) -> failed(reason, now);
            case Verdict.Denied denied -> failed(denied.reason(), now);
            case Verdict.Accepted _, Verdict.Deferred _, Verdict.WrongAddress _, Verdict.Refused _ -> answered();
            // one mail the relay chokes on is no outage, and no sign of its end
            case Verdict.Unanswered _ -> false;
            // nobody asked the relay
            case Verdict.Unreadable _, Verdict.Unsendable _ -> false;
        };
    }

    private boolean failed(String reason, long now) {
        if (!outage.isOutage()) {
            LOG.warnf("the mail relay does not take our mails, they wait: %s", reason);
        }
        outage.failed(now, ThreadLocalRandom.current().nextDouble());
        metrics.relayUp(false);
        return false;
    }

    private boolean answered() {
        boolean back = outage.isOutage();
        if (back) {
            LOG.info("the mail relay is back");
        }
        outage.succeeded();
        metrics.relayUp(true);
        return back;
    }
}
