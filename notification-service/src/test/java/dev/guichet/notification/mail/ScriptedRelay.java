package dev.guichet.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// An SMTP server that answers a verb as it is told to, and 250 otherwise.
final class ScriptedRelay implements AutoCloseable {
    private final ServerSocket server = open();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private volatile String capabilities = "250 relay.example";

    ScriptedRelay() {
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /// @param verb as sent; `.` is the end of a mail, `GREETING` the first line; an answer `SILENCE` never comes
    ScriptedRelay answers(String verb, String answer) {
        answers.put(verb, answer);
        return this;
    }

    ScriptedRelay offers(String lines) {
        capabilities = lines;
        return this;
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
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
            say(out, answers.getOrDefault("GREETING", "220 relay.example"));
            boolean inMail = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                received.add(line);
                String verb = line.split("[ :]", 2)[0];
                if (inMail && !line.equals(".")) {
                    continue;
                }
                inMail = verb.equals("DATA") && !answers.containsKey("DATA");
                say(out, answers.getOrDefault(verb, usual(verb)));
            }
        } catch (IOException gone) {
            // the client went away, as clients do
        }
    }

    private String usual(String verb) {
        return switch (verb) {
            case "EHLO" -> capabilities;
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void say(PrintWriter out, String answer) {
        if (!answer.equals("SILENCE")) {
            out.print(answer + "\r\n");
            out.flush();
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
