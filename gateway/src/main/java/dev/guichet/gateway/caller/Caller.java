package dev.guichet.gateway.caller;

import org.jspecify.annotations.Nullable;

/// Who calls, as their verified token says.
///
/// @param subject the token's subject, or its client where it has none
/// @param operator whether the realm role `operator` is theirs
/// @param locale BCP 47 tag of a person; null for programs
public record Caller(
        String subject, boolean operator, @Nullable String locale) {}
