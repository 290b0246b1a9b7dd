package dev.guichet.ticket.maildomain.app;

import dev.guichet.kit.start.Schema;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.maildomain.store.DomainStore;
import dev.guichet.ticket.maildomain.store.ListedDomainEntity;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Asks the DNS of listed domains, each of them daily and when somebody wants it, on any number of replicas. A replica
/// that dies leaves a lease that runs out.
@Singleton
class ProofWorker {
    private static final Logger LOG = Logger.getLogger(ProofWorker.class);

    private final ProofService proofs;
    private final DnsRecords records;
    private final ProofConfig config;
    private final FreshContext contexts;
    private final Schema schema;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean stopped;

    ProofWorker(ProofService proofs, DnsRecords records, ProofConfig config, FreshContext contexts, Schema schema) {
        this.proofs = proofs;
        this.records = records;
        this.config = config;
        this.contexts = contexts;
        this.schema = schema;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.lookEvery().toMillis(), timer -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void look() {
        if (stopped || !schema.isReady() || !working.compareAndSet(false, true)) {
            return;
        }
        untilDone()
                .onTermination()
                .invoke(() -> working.set(false))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("domains wait: %s", failure.toString()));
    }

    /// A full portion means that there is more.
    private Uni<Boolean> untilDone() {
        return contexts.run(proofs::due)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUni(this::asked)
                        .merge(config.width())
                        .collect()
                        .asList())
                .chain(asked -> asked.size() == config.width() && !stopped
                        ? untilDone()
                        : Uni.createFrom().item(true));
    }

    /// What cannot be written down is asked again once the lease is over, and holds up no other.
    private Uni<DomainStore.Due> asked(DomainStore.Due due) {
        return records.of(ListedDomainEntity.recordName(due.listing().domain()))
                .chain(answer -> contexts.run(() -> {
                    RootScope.enter(due.root());
                    return proofs.settle(due.listing(), answer);
                }))
                .onFailure()
                .invoke(failure -> LOG.warnf("%s: %s", due.listing().domain(), failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWith(due);
    }
}
