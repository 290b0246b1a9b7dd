package dev.guichet.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkSizesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3\r\nabc\r\n0\r\n\r\n",
                "0003\r\nabc\r\n0\r\n\r\n",
                "1a\r\nabcdefghijklmnopqrstuvwxyz\r\n1A;name=\"value\"\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n",
                "3 \t;a\r\nabc\r\n0\r\nTrailer: 10000001a\r\n\r\n",
                "3\r\n\r\n0\r\n0\r\n\r\n",
                "7fffffff\r\nabc",
                "0\r\n\r\n"
            })
    void whatIsReadAsItIsWrittenIsSound(String body) {
        assertThat(areSound(body, body.length())).isTrue();
        assertThat(areSound(body, 1)).as("byte by byte").isTrue();
        assertThat(areSound(body, 3)).as("in pieces").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000001a\r\nabc",
                "10000000000000001a\r\nabc",
                "100000000\r\nabc",
                "80000000\r\nabc",
                "ffffffffffffffffffffffff\r\n",
                "3\r\nabc\r\n10000001a\r\nabc",
                "3 3\r\nabc",
                " 3\r\nabc",
                "-3\r\nabc",
                "+3\r\nabc",
                "0x3\r\nabc",
                "3_0\r\nabc",
                "\r\nabc",
                ";a\r\nabc",
                "3\n\nabc",
                "3\rX\r\nabc\r\n0\r\n\r\n",
                "3\r5\r\nabc\r\n0\r\n\r\n",
                "3\r\r\nabc\r\n0\r\n\r\n",
                "3 \r X\r\nabc\r\n0\r\n\r\n",
                "3;a\rb\r\nabc\r\n0\r\n\r\n",
                "3;a=\"\r\"\r\nabc\r\n0\r\n\r\n",
                "3;a\nabc\r\n0\r\n\r\n",
                "3\r\nabc\n0\r\n\r\n",
                "3\r\nabc\r0\r\n\r\n",
                "3\r\nabc\r\r\n0\r\n\r\n",
                "3\r\nabcd\r\n0\r\n\r\n",
                "0\rX\r\n\r\n",
                "0\r\n\rX\r\n",
                "0\r\nTrailer: a\rb\r\n\r\n",
                "0\r\nTrailer: a\n\r\n",
                "0\r\n\n"
            })
    void whatTwoProgramsReadDifferentlyIsNot(String body) {
        assertThat(areSound(body, body.length())).isFalse();
        assertThat(areSound(body, 1)).as("byte by byte").isFalse();
    }

    private static boolean areSound(String body, int piece) {
        ByteBuf bytes = Unpooled.copiedBuffer(body, StandardCharsets.ISO_8859_1);
        var sizes = new ChunkSizes();
        for (int from = 0; from < body.length(); from += piece) {
            if (!sizes.areSound(bytes, from, Math.min(body.length(), from + piece))) {
                return false;
            }
        }
        return true;
    }
}
