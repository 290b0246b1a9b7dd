package dev.guichet.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Leaves in a request what says that its end is not certain, so that it can be refused, and has it be the last of its
/// connection: whatever follows the last one, whoever made it so, is thrown away unread.
final class StrictDecoder extends VertxHttpRequestDecoder {

    private boolean lastRequest;
    private @Nullable ChunkSizes chunks;
    private boolean over;

    StrictDecoder(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected void decode(ChannelHandlerContext connection, ByteBuf bytes, List<Object> decoded) throws Exception {
        if (over) {
            bytes.skipBytes(bytes.readableBytes());
            return;
        }
        var before = decoded.size();
        var from = bytes.readerIndex();
        super.decode(connection, bytes, decoded);
        if (chunks != null && !chunks.areSound(bytes, from, bytes.readerIndex())) {
            over = true;
            forget(decoded, before);
            tell(connection, new CorruptedFrameException("the size of a chunk is none"));
            return;
        }
        for (var at = before; at < decoded.size(); at++) {
            switch (decoded.get(at)) {
                case HttpRequest request
                when !Framing.isSound(request) ->
                    request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
                case HttpContent broken
                when broken.decoderResult().isFailure() && !(broken instanceof HttpRequest) -> {
                    decoded.remove(at--);
                    var cause = broken.decoderResult().cause();
                    broken.release();
                    tell(connection, cause);
                }
                default -> {}
            }
        }
        for (var at = before; at < decoded.size(); at++) {
            note(decoded.get(at));
        }
    }

    /// Behind the request that says that it is the last one there is none (RFC 9112, 9.6). Vert.x knows that only
    /// when it answers: another one that has come by then is kept for later, and has no answer to close with the
    /// connection.
    private void note(Object part) {
        if (part instanceof HttpRequest request) {
            lastRequest = !HttpUtil.isKeepAlive(request);
            chunks = HttpUtil.isTransferEncodingChunked(request) ? new ChunkSizes() : null;
        }
        if (part instanceof LastHttpContent) {
            chunks = null;
            over |= lastRequest;
        }
    }

    private static void forget(List<Object> decoded, int from) {
        while (decoded.size() > from) {
            ReferenceCountUtil.release(decoded.removeLast());
        }
    }

    /// Vert.x closes the connection at once, and with it what was written meanwhile. Once all that was read is dealt
    /// with, an answer goes out first.
    private static void tell(ChannelHandlerContext connection, Throwable cause) {
        connection.executor().execute(() -> connection.fireExceptionCaught(cause));
    }

    /// Netty would forget the length here.
    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage request) {}
}
