package dev.guichet.http;

import io.netty.buffer.ByteBuf;
import io.netty.util.internal.StringUtil;

/// Reads the sizes of chunks (RFC 9112, 7.1) once more, from the bytes that Netty has read: its arithmetic forgets what
/// is beyond 32 bits, and a size of 2^32 + 26 is 26 to it and four gigabytes to whoever stands before. It passes over
/// white space within a size, too.
final class ChunkSizes {
    private enum Reads {
        SIZE,
        AFTER_SIZE,
        EXTENSION,
        DATA,
        AFTER_DATA,
        TRAILERS
    }

    private Reads reads = Reads.SIZE;
    private int digits;
    private long size;

    /// Goes on with what follows what it was given before.
    ///
    /// @param from index of the first byte
    /// @param to index after the last one
    /// @return false when a size is none, or larger than any that is read as it is written
    boolean areSound(ByteBuf bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (reads == Reads.DATA) {
                long skipped = Math.min(size, to - at);
                size -= skipped;
                at += (int) skipped;
                reads = size == 0 ? Reads.AFTER_DATA : Reads.DATA;
            } else if (!reads(bytes.getByte(at++))) {
                return false;
            }
        }
        return true;
    }

    private boolean reads(byte next) {
        return switch (reads) {
            case SIZE -> digit(next);
            case AFTER_SIZE -> afterSize(next);
            case EXTENSION -> next != '\n' || endOfSize();
            case AFTER_DATA -> next != '\n' || newSize();
            case DATA, TRAILERS -> true;
        };
    }

    private boolean digit(byte next) {
        int digit = StringUtil.decodeHexNibble(next);
        if (digit < 0) {
            return digits > 0 && afterSize(next);
        }
        digits++;
        size = size * 16 + digit;
        return size <= Integer.MAX_VALUE;
    }

    private boolean afterSize(byte next) {
        return switch (next) {
            case '\n' -> endOfSize();
            case ' ', '\t' -> reads(Reads.AFTER_SIZE);
            case '\r', ';' -> reads(Reads.EXTENSION);
            default -> false;
        };
    }

    private boolean endOfSize() {
        return reads(size == 0 ? Reads.TRAILERS : Reads.DATA);
    }

    private boolean newSize() {
        digits = 0;
        return reads(Reads.SIZE);
    }

    private boolean reads(Reads now) {
        reads = now;
        return true;
    }
}
