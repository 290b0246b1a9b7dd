package dev.guichet.gateway.caller;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Fetches the issuer's keys until they are known. The gateway starts without them, says so in readiness, and
/// needs the issuer no more once it has them.
@ApplicationScoped
public class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final long EVERY_MILLIS = 500;

    private final TenantConfigBean tenants;
    private final Vertx vertx;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile String why = "";
    private long timer = -1;

    IssuerKeys(TenantConfigBean tenants, Vertx vertx) {
        this.tenants = tenants;
        this.vertx = vertx;
    }

    /// Whether tokens can be verified.
    public boolean known() {
        return tenants.getDefaultTenant().ready();
    }

    /// Why they are not known, as far as it is known.
    String why() {
        return why;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(EVERY_MILLIS, EVERY_MILLIS, id -> ask());
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void ask() {
        if (known()) {
            vertx.cancelTimer(timer);
            LOG.info("the issuer's keys are known");
            return;
        }
        if (asking.compareAndSet(false, true)) {
            tenants.getDefaultTenant()
                    .initialize()
                    .onTermination()
                    .invoke(() -> asking.set(false))
                    .subscribe()
                    .with(found -> why = "", this::notYet);
        }
    }

    private void notYet(Throwable failure) {
        var reason = String.valueOf(failure.getMessage());
        if (!reason.equals(why)) {
            LOG.warnf("the issuer's keys are not known yet: %s", reason);
            why = reason;
        }
    }
}
