package dev.guichet.kit.idempotency;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/// JSON that is already written: passes any JSON writer unchanged, also the one that RESTEasy chose at build time for
/// the type a resource method declares.
record RawJson(@JsonValue @JsonRawValue String text) {}
