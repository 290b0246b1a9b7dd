package dev.guichet.ticket.desk.domain;

import dev.guichet.events.DeskRef;
import java.time.Instant;

/// A counter opened by an organization for those below it, or for its own members when it is a root.
///
/// @param organization id of the organization that opened it
/// @param slug unique within the root
/// @param brand the tag in mail subjects: `[brand #number]`
/// @param locale BCP 47 tag, `fr` or `en`
/// @param zone IANA time zone
/// @param isDefault takes the requests that choose no desk; an organization with desks has one such
public record Desk(
        long id,
        long root,
        long organization,
        String slug,
        String name,
        String brand,
        String locale,
        String zone,
        boolean isDefault,
        DeskRules rules,
        DeskLabels labels,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /// The desk as events carry it.
    public DeskRef ref() {
        return new DeskRef(id, slug, name, brand);
    }

    /// The same desk under the id that the store gave it.
    public Desk numbered(long given) {
        return new Desk(
                given,
                root,
                organization,
                slug,
                name,
                brand,
                locale,
                zone,
                isDefault,
                rules,
                labels,
                createdAt,
                updatedAt,
                version);
    }

    /// No longer the default, since another desk of its organization is from now on.
    public Desk relieved(Instant now) {
        return with(false, now);
    }

    /// The same desk, one version later: something it repeats or lists has changed.
    public Desk touched(Instant now) {
        return with(isDefault, now);
    }

    /// The same desk for those who are not at it: what they may not know of counts for nothing.
    public Desk shown(long counted, Instant changedAt) {
        return new Desk(
                id,
                root,
                organization,
                slug,
                name,
                brand,
                locale,
                zone,
                isDefault,
                rules,
                labels,
                createdAt,
                changedAt,
                counted);
    }

    /// Whether those who may not know who is at it and how it shares its work see no difference.
    public boolean looksLike(Desk other) {
        return slug.equals(other.slug)
                && name.equals(other.name)
                && brand.equals(other.brand)
                && locale.equals(other.locale)
                && zone.equals(other.zone)
                && isDefault == other.isDefault
                && rules.shown().equals(other.rules.shown())
                && labels.equals(other.labels);
    }

    private Desk with(boolean takesAll, Instant now) {
        return new Desk(
                id,
                root,
                organization,
                slug,
                name,
                brand,
                locale,
                zone,
                takesAll,
                rules,
                labels,
                createdAt,
                now,
                version + 1);
    }
}
