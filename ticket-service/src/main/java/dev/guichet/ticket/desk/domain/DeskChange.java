package dev.guichet.ticket.desk.domain;

import java.time.Instant;
import java.util.Optional;

/// What to change of a desk; what is empty stays.
///
/// @param isDefault true makes it its organization's default; a default is only ever replaced
/// @param labels only those named
public record DeskChange(
        Optional<String> slug,
        Optional<String> name,
        Optional<String> brand,
        Optional<String> locale,
        Optional<String> zone,
        Optional<Boolean> isDefault,
        RulesChange rules,
        Optional<DeskLabels> labels) {
    public static final DeskChange NONE = new DeskChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            RulesChange.NONE,
            Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }

    /// Whether it takes the requests that choose no desk away from another one.
    public boolean takesOver(Desk desk) {
        return isDefault.orElse(false) && !desk.isDefault();
    }

    /// Whether it would leave the organization without a default.
    public boolean abandons(Desk desk) {
        return !isDefault.orElse(true) && desk.isDefault();
    }

    public Desk applied(Desk desk, Instant now) {
        return new Desk(
                desk.id(),
                desk.root(),
                desk.organization(),
                slug.orElse(desk.slug()),
                name.orElse(desk.name()),
                brand.orElse(desk.brand()),
                locale.orElse(desk.locale()),
                zone.orElse(desk.zone()),
                isDefault.orElse(desk.isDefault()),
                rules.applied(desk.rules()),
                labels.map(desk.labels()::with).orElse(desk.labels()),
                desk.createdAt(),
                now,
                desk.version() + 1);
    }
}
