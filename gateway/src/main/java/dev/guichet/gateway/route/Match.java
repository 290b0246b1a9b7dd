package dev.guichet.gateway.route;

import java.util.SortedSet;

/// What the table says of a call.
public sealed interface Match {

    record Found(Route route) implements Match {}

    /// The path exists, not with this method.
    record OtherMethods(String template, SortedSet<String> allowed) implements Match {}

    record Nothing() implements Match {}
}
