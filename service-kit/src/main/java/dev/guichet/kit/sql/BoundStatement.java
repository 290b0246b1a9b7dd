package dev.guichet.kit.sql;

import org.jspecify.annotations.Nullable;

/// A statement with its values, for somebody else to run among their own, in their transaction.
///
/// @param sql with parameters as `$1`
public record BoundStatement(String sql, @Nullable Object[] values) {}
