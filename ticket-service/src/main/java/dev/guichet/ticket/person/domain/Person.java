package dev.guichet.ticket.person.domain;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody known in a root: unique there by the canonical form of their e-mail.
///
/// @param organization id of the one organization they belong to; null for a guest
/// @param guestDesk id of the desk that made a guest known, and answers them; null for others, and when it is not known
/// @param locale BCP 47 tag, `fr` or `en`
/// @param zone IANA time zone
/// @param organizationViewer may see every ticket of their organization
/// @param subject OIDC subject once they have signed in
public record Person(
        long id,
        long root,
        @Nullable Long organization,
        @Nullable Long guestDesk,
        String email,
        String name,
        String locale,
        String zone,
        boolean organizationViewer,
        @Nullable String subject,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /// Somebody of no organization.
    public boolean isGuest() {
        return organization == null;
    }

    /// The person as events carry them, with what they are to the ticket at hand.
    public PersonRef as(ParticipantRole role) {
        return new PersonRef(id, name, email, locale, role);
    }

    /// Whether `before` would be named or written to differently: what desks repeat of their members.
    public boolean readsUnlike(Person before) {
        return !name.equals(before.name) || !email.equals(before.email) || !locale.equals(before.locale);
    }

    /// The same, of the organization that has their domain, and without what another one let them see.
    public Person broughtTo(long owner) {
        return new Person(
                id, root, owner, null, email, name, locale, zone, false, subject, createdAt, updatedAt, version);
    }

    /// The same with the address that their token proves.
    public Person reachedAt(String address, Instant now) {
        return new Person(
                id,
                root,
                organization,
                guestDesk,
                address,
                name,
                locale,
                zone,
                organizationViewer,
                subject,
                createdAt,
                now,
                version + 1);
    }

    Person claimedBy(String claimant, String called, Instant now) {
        return new Person(
                id,
                root,
                organization,
                guestDesk,
                email,
                called,
                locale,
                zone,
                organizationViewer,
                claimant,
                createdAt,
                now,
                version + 1);
    }

    /// Who is moved leaves behind what they were allowed where they were.
    Person with(PersonChange change, Instant now) {
        Long home = change.organization().orElse(organization);
        boolean stays = Objects.equals(home, organization);
        return new Person(
                id,
                root,
                home,
                home == null ? guestDesk : null,
                email,
                change.name().orElse(name),
                change.locale().orElse(locale),
                change.zone().orElse(zone),
                change.organizationViewer().orElse(stays && organizationViewer),
                subject,
                createdAt,
                now,
                version + 1);
    }
}
