package dev.guichet.http;

import io.netty.buffer.ByteBuf;
import io.netty.util.internal.StringUtil;

/// Reads the sizes of chunks (RFC 9112, 7.1) once more, from the bytes that Netty has read: its arithmetic forgets what
/// is beyond 32 bits, and a size of 2^32 + 26 is 26 to it and four gigabytes to whoever stands before. It passes over
/// white space within a size, too, and over a CR within a line, where others take the line to end (RFC 9112, 2.2).
final class ChunkSizes {
    private enum Reads {
        SIZE,
        AFTER_SIZE,
        EXTENSION,
        END_OF_SIZE,
        DATA,
        AFTER_DATA,
        END_OF_DATA,
        TRAILERS,
        END_OF_TRAILER
    }

    private Reads reads = Reads.SIZE;
    private int digits;
    private long size;

    /// Goes on with what follows what it was given before.
    ///
    /// @param from index of the first byte
    /// @param to index after the last one
    /// @return false when a size is none, or larger than any that is read as it is written, or when a line
    /// does not end with CR LF
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
            case EXTENSION -> within(next, Reads.END_OF_SIZE);
            case END_OF_SIZE -> next == '\n' && reads(size == 0 ? Reads.TRAILERS : Reads.DATA);
            case AFTER_DATA -> next == '\r' && reads(Reads.END_OF_DATA);
            case END_OF_DATA -> next == '\n' && newSize();
            case TRAILERS -> within(next, Reads.END_OF_TRAILER);
            case END_OF_TRAILER -> next == '\n' && reads(Reads.TRAILERS);
            case DATA -> true;
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
            case ' ', '\t' -> reads(Reads.AFTER_SIZE);
            case ';' -> reads(Reads.EXTENSION);
            case '\r' -> reads(Reads.END_OF_SIZE);
            default -> false;
        };
    }

    private boolean within(byte next, Reads afterReturn) {
        return next != '\n' && (next != '\r' || reads(afterReturn));
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
