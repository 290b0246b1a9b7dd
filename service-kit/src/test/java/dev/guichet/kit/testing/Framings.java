package dev.guichet.kit.testing;

import java.util.stream.Stream;

/// Ends of requests that two programs find in two places: header lines, the empty one, and what one of them may
/// take for the body. A leading `1.0 ` asks for that version.
public final class Framings {

    private static final String END = "\r\n\r\n0\r\n\r\n";

    private Framings() {}

    /// Each is refused for its header lines alone.
    public static Stream<String> uncertain() {
        return Stream.of(
                "Content-Length: 5\r\nTransfer-Encoding: chunked" + END,
                "Transfer-Encoding: chunked\r\nContent-Length: 5" + END,
                "Content-Length:0\r\nTransfer-Encoding:chunked" + END,
                "Transfer-Encoding: xchunked" + END,
                "Transfer-Encoding: chunkedx" + END,
                "Transfer-Encoding: gzip" + END,
                "Transfer-Encoding: identity" + END,
                "Transfer-Encoding: identity\r\nContent-Length: 5" + END,
                "Transfer-Encoding: chunked, identity" + END,
                "Transfer-Encoding: identity, chunked" + END,
                "Transfer-Encoding: gzip, chunked" + END,
                "Transfer-Encoding: chunked, chunked" + END,
                "Transfer-Encoding: chunked;q=1" + END,
                "Transfer-Encoding: \"chunked\"" + END,
                "Transfer-Encoding: ,chunked" + END,
                "Transfer-Encoding:" + END,
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked" + END,
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity" + END,
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked" + END,
                "Transfer-Encoding: chunked\r\ntransfer-encoding: x\r\nContent-Length: 5" + END,
                "1.0 Transfer-Encoding: chunked" + END,
                "1.0 Connection: keep-alive\r\nTransfer-Encoding: chunked" + END,
                "1.0 Connection: keep-alive\r\nContent-Length: 5\r\nTransfer-Encoding: chunked" + END,
                "Upgrade: WebSocket\r\nSec-WebSocket-Key1: 1\r\nSec-WebSocket-Key2: 2\r\n\r\n12345678");
    }

    /// What comes where chunks were announced.
    public static Stream<String> brokenChunks() {
        return Stream.of(
                "10000001a\r\n{}",
                "10000000000000001a\r\n{}",
                "100000000\r\n{}",
                "3 3\r\n{}a",
                "x\r\nabc\r\n0\r\n\r\n",
                "-1\r\na\r\n0\r\n\r\n",
                "+3\r\nabc\r\n0\r\n\r\n",
                "0x3\r\nabc\r\n0\r\n\r\n",
                "3\nabc\r\n0\r\n\r\n",
                "3;a\nb\r\nabc\r\n0\r\n\r\n",
                "fffffffffffffffff\r\nabc\r\n0\r\n\r\n",
                "80000000\r\nabc\r\n0\r\n\r\n",
                "3\r\nabcd\r\n0\r\n\r\n",
                "\r\n3\r\nabc\r\n0\r\n\r\n",
                "3\rX\r\n{}a\r\n0\r\n\r\n",
                "3\r5\r\n{}a\r\n0\r\n\r\n",
                "3\r\r\n{}a\r\n0\r\n\r\n",
                "3;a\rb\r\n{}a\r\n0\r\n\r\n",
                "3\r\n{}a\r\n0\rX\r\n\r\n",
                "3\r\n{}a\r\n0\r\nTrailer: a\rb\r\n\r\n",
                "3;a=b\r\n{}a\r\n0\r\n\r\n");
    }
}
