package dev.guichet.ticket.sql;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/// Between the service and PostgreSQL, listening to what is said: counted is what goes over the wire, whatever library
/// says it.
public final class CountingWire implements QuarkusTestResourceLifecycleManager {
    private static final int LENGTH = 4;
    private static final int READY = 'Z';
    private static final int ERROR = 'E';
    private static final String SETTING = "quarkus.datasource.reactive.additional-properties.\"pg_stat_statements.";

    private static volatile Duration away = Duration.ZERO;

    private final ServerSocket door = open();

    @Override
    public Map<String, String> start() {
        Thread.ofVirtual().start(this::accept);
        return Map.of(
                "quarkus.datasource.reactive.url",
                "postgresql://localhost:" + door.getLocalPort() + "/ticket",
                // few, so that a statement that each of them plans once is not taken for one planned at every call
                "quarkus.datasource.reactive.max-size",
                "3",
                SETTING + "track\"",
                "top",
                SETTING + "track_planning\"",
                "on");
    }

    @Override
    public void stop() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket service = door.accept();
                String[] postgres = System.getenv()
                        .getOrDefault("GUICHET_POSTGRES", "localhost:5432")
                        .split(":");
                Socket database = new Socket(postgres[0], Integer.parseInt(postgres[1]));
                service.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                var spoken = new SpokenSql();
                Thread.ofVirtual().start(() -> listen(service, database, spoken));
                Thread.ofVirtual().start(() -> answer(database, service, spoken));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    /// The first message has no type: it says who connects.
    private static void listen(Socket service, Socket database, SpokenSql spoken) {
        try (service;
                database) {
            var in = new DataInputStream(new BufferedInputStream(service.getInputStream()));
            var out = new DataOutputStream(database.getOutputStream());
            out.write(message(in, -1));
            while (true) {
                int type = in.readUnsignedByte();
                byte[] whole = message(in, type);
                spoken.heard(type, Arrays.copyOfRange(whole, 1 + LENGTH, whole.length));
                out.write(whole);
            }
        } catch (IOException closed) {
            // by either side
        }
    }

    private static byte[] message(DataInputStream in, int type) throws IOException {
        int length = in.readInt();
        var whole = ByteBuffer.allocate(length + (type < 0 ? 0 : 1));
        if (type >= 0) {
            whole.put((byte) type);
        }
        whole.putInt(length).put(in.readNBytes(length - LENGTH));
        return whole.array();
    }

    /// What was sent without awaiting an answer is here before the answer is passed on.
    private static void answer(Socket database, Socket service, SpokenSql spoken) {
        try {
            var in = new DataInputStream(new BufferedInputStream(database.getInputStream()));
            var out = service.getOutputStream();
            while (true) {
                int type = in.readUnsignedByte();
                byte[] whole = message(in, type);
                if (type == ERROR) {
                    spoken.failed();
                }
                if (type == READY) {
                    Thread.sleep(away);
                    spoken.answered();
                }
                out.write(whole);
            }
        } catch (IOException closed) {
            // by either side
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /// From now on each answer takes so long.
    static void away(Duration time) {
        away = time;
    }
}
