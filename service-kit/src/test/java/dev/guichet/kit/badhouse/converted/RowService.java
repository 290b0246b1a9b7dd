package dev.guichet.kit.badhouse.converted;

import org.jspecify.annotations.Nullable;

/// A use case that works for requests alone, since what it is injected with does.
class RowService {
    @Nullable
    RowSight sight;
}
