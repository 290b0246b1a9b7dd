package dev.guichet.kit.idempotency;

import io.vertx.core.buffer.Buffer;

/// An answer as it is kept and replayed.
///
/// @param headers JSON object of strings
public record Answer(int status, String headers, byte[] body) {

    Buffer bodyBuffer() {
        return Buffer.buffer(body);
    }
}
