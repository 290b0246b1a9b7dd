package dev.guichet.kit.start;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Loads the identity provider's keys once it is there. Quarkus tries at start and then only when somebody calls;
/// nobody
/// calls a service that is not ready. Once loaded, tokens are verified here, also while the provider is down.
@Singleton
class IdentityProvider {

    private static final Logger LOG = Logger.getLogger(IdentityProvider.class);
    private static final long EVERY_MILLIS = 1_000;

    private final TenantConfigBean tenants;
    private final AtomicBoolean trying = new AtomicBoolean();

    IdentityProvider(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    boolean isReady() {
        return tenants.getDefaultTenant().ready();
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        // not by a periodic timer that begins at once: the first call could cancel it before it is set
        vertx.runOnContext(now -> load());
        vertx.setPeriodic(EVERY_MILLIS, timer -> {
            if (isReady()) {
                vertx.cancelTimer(timer);
            } else {
                load();
            }
        });
    }

    private void load() {
        if (isReady() || !trying.compareAndSet(false, true)) {
            return;
        }
        tenants.getDefaultTenant()
                .initialize()
                .onTermination()
                .invoke(() -> trying.set(false))
                .subscribe()
                .with(
                        tenant -> LOG.debug("the identity provider was asked for its keys"),
                        failure -> LOG.debugf("the identity provider is not there yet: %s", failure.toString()));
    }
}
