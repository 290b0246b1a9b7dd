package dev.guichet.endtoend.fuzz;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/// Stands before the gateway and answers as it does, but for three faults, each in a corner that only few calls come
/// to.
final class FaultyDoor implements AutoCloseable {
    private static final Set<String> HOP_BY_HOP = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        HOP_BY_HOP.addAll(
                Set.of("Host", "Connection", "Content-Length", "Transfer-Encoding", "Upgrade", "HTTP2-Settings"));
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI behind;
    private final HttpServer server;

    FaultyDoor(URI behind) throws IOException {
        this.behind = behind;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            byte[] body = call.getRequestBody().readAllBytes();
            HttpResponse<byte[]> real = forward(call, body);
            real.headers().map().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name) && !name.startsWith(":")) {
                    call.getResponseHeaders().put(name, values);
                }
            });
            send(call, new String(body, StandardCharsets.UTF_8), real);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange call, String asked, HttpResponse<byte[]> real) throws IOException {
        String query = String.valueOf(call.getRequestURI().getRawQuery());
        String path = call.getRequestURI().getPath();
        if (query.contains("limit=") && query.contains("cursor=")) {
            // A store that was not made for both at once.
            send(call, 500, real.body());
        } else if (real.statusCode() == 404 && path.contains("/forms/")) {
            call.getResponseHeaders().set("Content-Type", "text/html");
            send(call, 404, "<h1>Not Found</h1>".getBytes(StandardCharsets.UTF_8));
        } else if (real.statusCode() == 422 && call.getRequestMethod().equals("PATCH") && asked.contains("null")) {
            // A problem all right, of a status that nobody was told of.
            send(
                    call,
                    424,
                    new String(real.body(), StandardCharsets.UTF_8)
                            .replaceAll("\"status\"\\s*:\\s*422", "\"status\":424")
                            .getBytes(StandardCharsets.UTF_8));
        } else {
            send(call, real.statusCode(), real.body());
        }
    }

    private static void send(HttpExchange call, int status, byte[] body) throws IOException {
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            call.getResponseBody().write(body);
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange call, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(behind.resolve(call.getRequestURI().toString()))
                .method(
                        call.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        call.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
