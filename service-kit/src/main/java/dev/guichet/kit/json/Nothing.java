package dev.guichet.kit.json;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The body of a command that needs none: absent, or `{}`. It is read all the same, so that a caller's mistake is told
/// and an `Idempotency-Key` belongs to what was really sent.
@Schema(name = "Nothing", description = "An empty object; the body may be absent as well")
public record Nothing() {}
