package dev.guichet.kit.badhouse.two;

import dev.guichet.kit.badhouse.one.domain.TicketHelper;
import org.jspecify.annotations.Nullable;

/// Half of a cycle between two features.
public class Elsewhere {

    @Nullable
    TicketHelper helper;
}
