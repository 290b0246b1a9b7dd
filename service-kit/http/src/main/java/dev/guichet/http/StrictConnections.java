package dev.guichet.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerOptions;

/// Gives each connection that an HTTP server takes a decoder of ours in the place of that of Vert.x, before its first
/// byte.
@ChannelHandler.Sharable
final class StrictConnections extends ChannelInboundHandlerAdapter {

    /// As Vert.x names it.
    private static final String DECODER = "httpDecoder";

    private final HttpServerOptions limits;

    StrictConnections(HttpServerOptions limits) {
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext server, Object taken) {
        if (taken instanceof Channel connection) {
            connection.pipeline().addLast(new Placing());
        }
        server.fireChannelRead(taken);
    }

    /// Vert.x fills the pipeline while the connection is registered, and it becomes active thereafter.
    private final class Placing extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext connection) {
            var pipeline = connection.pipeline();
            if (pipeline.get(DECODER) != null) {
                pipeline.replace(DECODER, DECODER, new StrictDecoder(limits));
            }
            connection.fireChannelActive();
            pipeline.remove(this);
        }
    }
}
