package dev.guichet.kit.idempotency;

import org.jspecify.annotations.Nullable;

/// A call with an `Idempotency-Key`.
///
/// @param scope SHA-256 of root, caller, method, path and key: the primary key of its row
/// @param root null for a call that acts in no root
/// @param bodyHash SHA-256 of the raw body
public record IdempotentCall(byte[] scope, @Nullable Long root, String caller, byte[] bodyHash) {}
