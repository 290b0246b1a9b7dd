package dev.guichet.ticket.person.store;

import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.domain.ProvenAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/// A person as they are kept. What they are and may become is a [Person], since tickets and desks name them, too. None
/// is made here: `person/insert.sql` says why.
@Entity
@Table(name = "person")
public class PersonEntity {
    @Id
    long id;

    @Column(name = "root_id", updatable = false)
    long root;

    @Column(name = "organization_id")
    @Nullable
    Long organization;

    @Column(name = "guest_desk_id")
    @Nullable
    Long guestDesk;

    String email;
    String name;
    String locale;
    String zone;
    boolean organizationViewer;

    @Nullable
    String subject;

    /// As whose administrator somebody put them where they are; null for nobody's. Nobody is shown it.
    @OptimisticLock(excluded = true)
    @Nullable
    Long placedFrom;

    /// When the identity provider said that the address is theirs, by its clock. Nobody is shown it.
    @OptimisticLock(excluded = true)
    @Nullable
    Instant emailProvenAt;

    @Column(updatable = false)
    Instant createdAt;

    Instant updatedAt;

    @Version
    long version;

    /// For Hibernate.
    PersonEntity() {}

    Person person() {
        return new Person(
                id,
                root,
                organization,
                guestDesk,
                email,
                name,
                locale,
                zone,
                organizationViewer,
                subject,
                createdAt,
                updatedAt,
                version);
    }

    /// @param after one version later
    void become(Person after) {
        organization = after.organization();
        guestDesk = after.guestDesk();
        email = after.email();
        name = after.name();
        locale = after.locale();
        zone = after.zone();
        organizationViewer = after.organizationViewer();
        subject = after.subject();
        updatedAt = after.updatedAt();
    }

    /// Whether the address is news of them: a token from before the present one was proven brings none back.
    boolean isNews(ProvenAddress address) {
        return address.subject().equals(subject)
                && !address.email().equals(email)
                && (emailProvenAt == null || emailProvenAt.isBefore(address.at()));
    }
}
