package dev.guichet.gateway.limit;

/// What a limit says of one call.
///
/// @param allowed whether the call may go on
/// @param limit calls allowed in a window
/// @param remaining calls left now
/// @param resetSeconds until all of them are back
/// @param retrySeconds until one is back; 0 when allowed
public record LimitDecision(boolean allowed, long limit, long remaining, long resetSeconds, long retrySeconds) {}
