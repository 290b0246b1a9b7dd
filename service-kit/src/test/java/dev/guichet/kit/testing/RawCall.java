package dev.guichet.kit.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A call as its bytes, which no client library would send.
public final class RawCall {

    private static final int PATIENCE_MILLIS = 5_000;

    private RawCall() {}

    /// All that comes back until the server closes.
    public static String send(int port, String text) throws IOException {
        return send(port, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The same for what is no text.
    public static String send(int port, byte[] bytes) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The status of an answer; zero when there is none.
    public static int status(String answer) {
        return answer.startsWith("HTTP/1.") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
