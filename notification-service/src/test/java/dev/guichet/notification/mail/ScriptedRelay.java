package dev.guichet.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// An SMTP server that answers a verb as it is told to, and 250 otherwise.
final class ScriptedRelay implements AutoCloseable {
    private final ServerSocket server = open();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String capabilities = "250 relay.example";
    private volatile boolean reads = true;
    private volatile @Nullable SSLSocketFactory tls;

    ScriptedRelay() {
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /// @param verb as sent; `.` is the end of a mail, `GREETING` the first line; an answer `SILENCE` never comes, and
    ///     `HANGUP` is none
    ScriptedRelay answers(String verb, String answer) {
        answers.put(verb, answer);
        return this;
    }

    ScriptedRelay offers(String lines) {
        capabilities = lines;
        return this;
    }

    /// After its answer to `DATA` nobody reads any more.
    ScriptedRelay stopsReading() {
        reads = false;
        return this;
    }

    /// From STARTTLS on the dialogue goes on under TLS.
    ScriptedRelay upgrades(SSLSocketFactory tls) {
        this.tls = tls;
        return this;
    }

    /// How often a verb was received.
    long times(String verb) {
        return received.stream().filter(line -> line.startsWith(verb)).count();
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /// As relays do with connections that were idle or long for their taste.
    void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    /// Everything clients said.
    List<String> received() {
        return received;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            say(client, answers.getOrDefault("GREETING", "220 relay.example"));
            listen(client);
        } catch (IOException | InterruptedException gone) {
            // the client went away, as clients do
        }
    }

    private void listen(Socket client) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean inMail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            received.add(line);
            String verb = line.split("[ :]", 2)[0];
            if (inMail && !line.equals(".")) {
                continue;
            }
            String answer = answers.getOrDefault(verb, usual(verb));
            if (answer.equals("HANGUP")) {
                return;
            }
            inMail = verb.equals("DATA") && !answers.containsKey("DATA");
            say(client, answer);
            if (inMail && !reads) {
                closed.await();
            }
            if (verb.equals("STARTTLS")) {
                listen(underTls(client));
            }
        }
    }

    private Socket underTls(Socket client) throws IOException {
        var upgraded = (SSLSocket) Objects.requireNonNull(tls).createSocket(client, null, true);
        upgraded.setUseClientMode(false);
        capabilities = capabilities.replace("250-STARTTLS\r\n", "");
        return upgraded;
    }

    private String usual(String verb) {
        return switch (verb) {
            case "EHLO" -> capabilities;
            case "DATA" -> "354 go on";
            case "STARTTLS" -> "220 go on under TLS";
            case "AUTH" -> "235 welcome";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void say(Socket client, String answer) throws IOException {
        if (!answer.equals("SILENCE")) {
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
        }
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
