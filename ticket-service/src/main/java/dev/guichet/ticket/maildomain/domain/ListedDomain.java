package dev.guichet.ticket.maildomain.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// A domain of e-mail addresses that an organization lists. It does nothing until it counts.
///
/// @param organization id of the one that lists it
/// @param name canonical
/// @param token what the record says for this listing and for no other, of this root or another
/// @param confirmedAt since when an administrator of the root lets it count
/// @param provenAt since when its record has been found
/// @param missingSince since when the record of a proven one is not found any more
/// @param checkedAt when its DNS was asked last
public record ListedDomain(
        long organization,
        String name,
        String token,
        @Nullable Instant confirmedAt,
        @Nullable Instant provenAt,
        @Nullable Instant missingSince,
        @Nullable Instant checkedAt,
        long version) {
    /// Below a name of its own, where few records are: with the domain's other records, an answer may not fit into a
    /// datagram.
    private static final String BELOW = "_guichet.";

    private static final String SAYS = "guichet-domain=";

    public DomainState state() {
        return provenAt != null ? DomainState.PROVEN : confirmedAt != null ? DomainState.CONFIRMED : DomainState.LISTED;
    }

    /// Where the `TXT` record of a domain is.
    public static String recordName(String domain) {
        return BELOW + domain;
    }

    /// What the `TXT` record says.
    public String recordValue() {
        return SAYS + token;
    }

    /// The same, or its next version if it was not.
    public ListedDomain confirmed(Instant now) {
        return confirmedAt != null ? this : next(now, provenAt, missingSince, checkedAt);
    }

    /// The same, or its next version if it was.
    public ListedDomain unconfirmed() {
        return confirmedAt == null ? this : next(null, provenAt, missingSince, checkedAt);
    }

    /// After its DNS has answered: a record that is found proves it, one that is gone does so no longer once it has
    /// been
    /// gone for `grace`.
    public ListedDomain answered(Collection<String> records, Duration grace, Instant now) {
        if (records.contains(recordValue())) {
            return next(confirmedAt, provenAt == null ? now : provenAt, null, now);
        }
        Instant since = missingSince == null ? now : missingSince;
        return provenAt == null || !now.isBefore(since.plus(grace))
                ? next(confirmedAt, null, null, now)
                : next(confirmedAt, provenAt, since, now);
    }

    /// Of one that turned out to be everybody's.
    public ListedDomain disowned(Instant now) {
        return next(null, null, null, now);
    }

    private ListedDomain next(
            @Nullable Instant confirmed,
            @Nullable Instant proven,
            @Nullable Instant missing,
            @Nullable Instant checked) {
        return new ListedDomain(organization, name, token, confirmed, proven, missing, checked, version + 1);
    }
}
