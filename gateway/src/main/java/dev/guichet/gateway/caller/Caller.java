package dev.guichet.gateway.caller;

/// Who calls, as their verified token says.
///
/// @param subject the token's subject, or its client where it has none
/// @param operator whether the realm role `operator` is theirs
public record Caller(String subject, boolean operator) {}
