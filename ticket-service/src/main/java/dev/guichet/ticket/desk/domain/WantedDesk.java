package dev.guichet.ticket.desk.domain;

import java.time.Instant;
import java.util.Optional;

/// A desk about to open.
///
/// @param organization id of the one that opens it; empty for the only one its opener administers
/// @param brand empty for the name, as far as a tag may say it
/// @param isDefault whether it takes the requests that choose no desk; an organization's first desk does anyway
/// @param labels in the place of the default ones
public record WantedDesk(
        Optional<Long> organization,
        String slug,
        String name,
        Optional<String> brand,
        String locale,
        String zone,
        boolean isDefault,
        DeskRules rules,
        DeskLabels labels) {
    public static final String DEFAULT_LOCALE = "fr";
    public static final String DEFAULT_ZONE = "Europe/Paris";

    /// @param id from the store
    public Desk opened(long id, long root, long opener, boolean takesAll, Instant now) {
        return new Desk(
                id,
                root,
                opener,
                slug,
                name,
                brand.orElseGet(() -> Brands.of(name, slug)),
                locale,
                zone,
                takesAll,
                rules,
                DeskLabels.DEFAULT.with(labels),
                now,
                now,
                1);
    }
}
