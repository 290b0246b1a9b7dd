package dev.guichet.kit.badhouse.converted;

import dev.guichet.kit.directory.CallerRights;
import org.jspecify.annotations.Nullable;

/// Looks at the request.
class RowSight {
    @Nullable
    CallerRights callers;
}
