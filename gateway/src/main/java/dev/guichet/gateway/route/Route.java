package dev.guichet.gateway.route;

/// Where a call goes.
///
/// @param template the path as the document writes it
/// @param service who answers
/// @param operatorOnly whether the caller must be an operator
/// @param open whether anybody may call, without a token
/// @param upload whether the body is a file, not JSON, so that the larger limit holds
public record Route(String template, UpstreamService service, boolean operatorOnly, boolean open, boolean upload) {}
