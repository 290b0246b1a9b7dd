package dev.guichet.kit.badhouse.two;

import dev.guichet.kit.badhouse.converted.RowEntity;
import dev.guichet.kit.badhouse.one.domain.TicketHelper;
import org.jspecify.annotations.Nullable;

/// Half of a cycle between two features, and one that names the entity of another.
public class Elsewhere {

    @Nullable
    TicketHelper helper;

    @Nullable
    RowEntity row;
}
