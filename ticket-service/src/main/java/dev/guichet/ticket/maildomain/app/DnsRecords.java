package dev.guichet.ticket.maildomain.app;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClient;
import io.vertx.core.dns.DnsClientOptions;
import io.vertx.core.dns.DnsException;
import io.vertx.core.dns.DnsResponseCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The `TXT` records of a name.
@Singleton
class DnsRecords {
    private static final Logger LOG = Logger.getLogger(DnsRecords.class);
    private static final int PORT = 53;

    private final DnsClient client;

    DnsRecords(Vertx vertx, ProofConfig config) {
        var options = new DnsClientOptions().setQueryTimeout(config.timeout().toMillis());
        config.dnsServer().ifPresent(server -> at(server, options));
        this.client = vertx.createDnsClient(options);
    }

    /// What the records say, each in one text; none also for a name that does not exist. Empty when nobody answered,
    /// which says nothing of the name.
    Uni<Optional<List<String>>> of(String name) {
        return asked(name)
                .onFailure(DnsRecords::mayPass)
                .retry()
                .atMost(1)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("nobody says what the DNS of %s has: %s", name, failure.toString());
                    return Optional.empty();
                });
    }

    private Uni<Optional<List<String>>> asked(String name) {
        return Uni.createFrom()
                .completionStage(() -> client.resolveTXT(name).toCompletionStage())
                .map(Optional::of)
                .onFailure(DnsRecords::isNoSuchName)
                .recoverWithItem(Optional.of(List.of()));
    }

    private static boolean isNoSuchName(Throwable failure) {
        return failure instanceof DnsException answered && answered.code() == DnsResponseCode.NXDOMAIN;
    }

    private static boolean mayPass(Throwable failure) {
        return !(failure instanceof DnsException);
    }

    private static void at(String server, DnsClientOptions options) {
        int colon = server.lastIndexOf(':');
        boolean port = colon > 0 && server.indexOf(':') == colon;
        options.setHost(port ? server.substring(0, colon) : server);
        options.setPort(port ? Integer.parseInt(server.substring(colon + 1)) : PORT);
    }
}
