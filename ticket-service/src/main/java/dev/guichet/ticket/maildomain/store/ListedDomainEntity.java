package dev.guichet.ticket.maildomain.store;

import dev.guichet.ticket.maildomain.domain.DomainState;
import dev.guichet.ticket.organization.domain.Organization;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/// A domain of e-mail addresses that an organization lists. It does nothing until it counts.
@Entity
@Table(name = "email_domain")
public class ListedDomainEntity {
    /// Below a name of its own, where few records are: with the domain's other records, an answer may not fit
    /// into a datagram.
    private static final String BELOW = "_guichet.";

    private static final String SAYS = "guichet-domain=";

    private static final int MOST_DOUBLINGS = 20;

    @EmbeddedId
    public ListingKey listing;

    @Column(name = "root_id", updatable = false)
    public long root;

    /// What the record says for this listing and for no other, of this root or another; the database makes it.
    @Column(insertable = false, updatable = false)
    String token = "";

    /// Since when an administrator of the root lets it count.
    public @Nullable Instant confirmedAt;

    /// Since when its record has been found.
    public @Nullable Instant provenAt;

    /// Since when the record of a proven one is not found any more.
    public @Nullable Instant missingSince;

    /// When its DNS was asked last.
    public @Nullable Instant checkedAt;

    // When it is asked again is nobody's to see. A new one is asked at once, by the database's time.
    @Column(insertable = false)
    @OptimisticLock(excluded = true)
    Instant nextCheckAt = Instant.EPOCH;

    /// Until when a replica has it.
    @OptimisticLock(excluded = true)
    @Nullable
    Instant leasedUntil;

    /// Whether somebody has asked for a check since the one that is under way began.
    @OptimisticLock(excluded = true)
    boolean hurried;

    /// How often in a row nobody has answered.
    @OptimisticLock(excluded = true)
    int unanswered;

    @Version
    public long version;

    /// For Hibernate.
    ListedDomainEntity() {}

    ListedDomainEntity(Organization organization, String domain) {
        listing = new ListingKey(organization.id(), domain);
        root = organization.root();
        version = 1;
    }

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

    /// Changes nothing when it was.
    public void confirm(Instant now) {
        confirmedAt = confirmedAt == null ? now : confirmedAt;
    }

    public void unconfirm() {
        confirmedAt = null;
    }

    /// After its DNS has answered: a record that is found proves it, one that is gone does so no longer once it
    /// has been gone for `grace`.
    public void answer(Collection<String> records, Duration grace, Instant now) {
        unanswered = 0;
        checkedAt = now;
        boolean found = records.contains(recordValue());
        Instant since = missingSince == null ? now : missingSince;
        if (found) {
            provenAt = provenAt == null ? now : provenAt;
        } else if (!now.isBefore(since.plus(grace))) {
            provenAt = null;
        }
        missingSince = found || provenAt == null ? null : since;
    }

    /// Of one that turned out to be everybody's.
    public void disown(Instant now) {
        confirmedAt = null;
        provenAt = null;
        missingSince = null;
        checkedAt = now;
        unanswered = 0;
    }

    /// After nobody has answered: asked again after `pause`, which doubles each time up to `longest`.
    public void silent(Duration pause, Duration longest, Instant now) {
        Duration doubled = pause.multipliedBy(1L << Math.min(unanswered, MOST_DOUBLINGS));
        unanswered++;
        askAgain(now.plus(doubled.compareTo(longest) < 0 ? doubled : longest));
    }

    /// Has its DNS asked at once. What is asked for within `pause` of an answer is put off, not dropped; nor is
    /// what comes while an answer is written down.
    public void hurry(Duration pause, Instant now) {
        Instant soonest = checkedAt == null ? now : checkedAt.plus(pause);
        Instant wanted = soonest.isBefore(now) ? now : soonest;
        nextCheckAt = nextCheckAt.isBefore(wanted) ? nextCheckAt : wanted;
        hurried = true;
    }

    /// What was asked for is done, and asked again then, unless somebody is in a hurry.
    public void askAgain(Instant at) {
        nextCheckAt = hurried ? nextCheckAt : at;
        leasedUntil = null;
    }
}
