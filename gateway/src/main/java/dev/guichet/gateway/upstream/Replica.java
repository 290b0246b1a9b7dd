package dev.guichet.gateway.upstream;

import java.net.URI;
import java.util.List;
import org.jboss.logging.Logger;

/// One process of a service. It leaves service by what calls to it show, and comes back when it says that it is
/// well.
final class Replica {

    private static final Logger LOG = Logger.getLogger(Replica.class);

    private static final int HTTP = 80;

    enum State {
        /// Takes calls.
        UP,
        /// Drains, is stuck or broke a call off: takes calls only when no other does.
        RESTING,
        /// Takes no connections.
        DOWN
    }

    private final String host;
    private final int port;
    private volatile State state = State.UP;

    Replica(URI base) {
        if (!"http".equals(base.getScheme()) || base.getHost() == null) {
            throw new IllegalArgumentException("not the http address of a service: " + base);
        }
        this.host = base.getHost();
        this.port = base.getPort() < 0 ? HTTP : base.getPort();
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    String authority() {
        return host + ":" + port;
    }

    /// How it may write its own address: by HTTP's own port a service names its host alone.
    List<String> origins() {
        var origin = "http://" + authority();
        return port == HTTP ? List.of(origin, "http://" + host) : List.of(origin);
    }

    State state() {
        return state;
    }

    void is(State now) {
        if (state != now) {
            LOG.infof("%s is %s", authority(), now);
            state = now;
        }
    }

    @Override
    public String toString() {
        return authority();
    }
}
