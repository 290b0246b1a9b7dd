package dev.guichet.local.part;

import dev.guichet.local.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Ways to ask a part whether it serves.
final class Probes {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Probes() {}

    /// Throws unless the answer is 200.
    static void http(String url) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("answers " + response.statusCode() + " " + new Readiness(response.body()).failing());
        }
    }

    /// Throws unless the server greets with a line that starts so.
    static void greeting(int port, String start) throws IOException {
        try (var socket = new Socket()) {
            int millis = (int) PATIENCE.toMillis();
            socket.connect(new InetSocketAddress(Installation.LOOPBACK, port), millis);
            socket.setSoTimeout(millis);
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = lines.readLine();
            if (line == null || !line.startsWith(start)) {
                throw new IOException("port " + port + " greets with " + line);
            }
        }
    }
}
