package dev.guichet.endtoend.system;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Ports that nobody listens on.
final class Ports {

    private Ports() {}

    /// A base for `GUICHET_PORT_BASE`: + 0 to 33 for services and their replicas, + 100 to 109 for the parts.

    static int freeBase() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(18_000, 30_000);
            if (IntStream.concat(IntStream.range(0, 34), IntStream.range(100, 110))
                    .allMatch(offset -> isFree(base + offset))) {
                return base;
            }
        }
        throw new AssertionError("no free range of ports between 18000 and 30000");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
