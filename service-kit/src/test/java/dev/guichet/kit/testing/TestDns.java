package dev.guichet.kit.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A DNS server on loopback, by real datagrams: it has the `TXT` records that tests publish, and knows no other name.
public final class TestDns implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int NO_ERROR = 0;
    private static final int NO_SUCH_NAME = 3;
    private static final int SERVER_FAILURE = 2;

    private final DatagramSocket socket;
    private final Map<String, List<String>> records = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private volatile boolean silent;
    private volatile boolean failing;

    public TestDns() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("test-dns").start(this::serve);
    }

    /// `host:port`.
    public String server() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /// One more record of the name.
    public void publish(String name, String text) {
        records.computeIfAbsent(name, unknown -> new CopyOnWriteArrayList<>()).add(text);
    }

    /// All records of the name, and the name.
    public void withdraw(String name) {
        records.remove(name);
    }

    /// Whether no question is answered.
    public void isSilent(boolean now) {
        silent = now;
    }

    /// Whether every answer is that the server cannot tell.
    public void isFailing(boolean now) {
        failing = now;
    }

    /// How often somebody asked for the name.
    public int asked(String name) {
        return asked.getOrDefault(name, new AtomicInteger()).get();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] room = new byte[512];
        while (!socket.isClosed()) {
            DatagramPacket question = new DatagramPacket(room, room.length);
            try {
                socket.receive(question);
                answer(question);
            } catch (IOException closed) {
                // the loop ends with the socket
            }
        }
    }

    private void answer(DatagramPacket question) throws IOException {
        byte[] asks = question.getData();
        StringBuilder name = new StringBuilder();
        int at = HEADER;
        while (asks[at] != 0) {
            int length = asks[at];
            name.append(name.isEmpty() ? "" : ".").append(new String(asks, at + 1, length, StandardCharsets.US_ASCII));
            at += length + 1;
        }
        String wanted = name.toString().toLowerCase(Locale.ROOT);
        asked.computeIfAbsent(wanted, unknown -> new AtomicInteger()).incrementAndGet();
        if (!silent) {
            byte[] says = answer(asks, at + 5, records.getOrDefault(wanted, List.of()));
            socket.send(new DatagramPacket(says, says.length, question.getSocketAddress()));
        }
    }

    /// @param end of the question
    private byte[] answer(byte[] asks, int end, List<String> texts) {
        int code = failing ? SERVER_FAILURE : texts.isEmpty() ? NO_SUCH_NAME : NO_ERROR;
        List<String> told = failing ? List.of() : texts;
        ByteArrayOutputStream says = new ByteArrayOutputStream();
        says.write(asks, 0, 2);
        // an answer, recursion available
        says.writeBytes(new byte[] {(byte) 0x81, (byte) (0x80 | code), 0, 1, 0, (byte) told.size(), 0, 0, 0, 0});
        says.write(asks, HEADER, end - HEADER);
        for (String text : told) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            // the name of the question, TXT, IN, a minute
            says.writeBytes(new byte[] {(byte) 0xc0, HEADER, 0, 16, 0, 1, 0, 0, 0, 60});
            says.writeBytes(new byte[] {0, (byte) (bytes.length + 1), (byte) bytes.length});
            says.writeBytes(bytes);
        }
        return says.toByteArray();
    }
}
