package dev.guichet.kit.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A wire between the trial and a real part that can be cut: connections break and new ones are refused. Cut at start.
final class CuttableWire {

    private final String target;
    private final int port = freePort();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket server;

    /// @param target host and port of the real part
    CuttableWire(String target) {
        this.target = target;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void mend() {
        if (server != null) {
            return;
        }
        try {
            var listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            server = listening;
            Thread.ofVirtual().start(() -> accept(listening));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void cut() {
        var listening = server;
        server = null;
        close(listening);
        open.forEach(CuttableWire::close);
        open.clear();
    }

    private void accept(ServerSocket listening) {
        var address = target.split(":", 2);
        while (!listening.isClosed()) {
            try {
                var near = listening.accept();
                var far = new Socket(address[0], Integer.parseInt(address[1]));
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> pump(near, far));
                Thread.ofVirtual().start(() -> pump(far, near));
            } catch (IOException e) {
                continue;
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The wire was cut, or one end hung up: both ends go.
        }
        close(from);
        close(to);
        open.remove(from);
        open.remove(to);
    }

    private static void close(@Nullable AutoCloseable end) {
        try {
            if (end != null) {
                end.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
