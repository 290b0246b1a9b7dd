package dev.guichet.ticket.person.store;

import dev.guichet.ticket.person.domain.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity(name = "Person")
@Table(name = "person")
class PersonEntity {
    @Id
    long id;

    long rootId;
    long organizationId;
    String email;
    String name;
    String locale;
    String zone;
    boolean organizationViewer;

    @Nullable
    String subject;

    Instant createdAt;
    Instant updatedAt;
    long version;

    Person toDomain() {
        return new Person(
                id,
                rootId,
                organizationId,
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

    void become(Person person) {
        organizationId = person.organization();
        name = person.name();
        locale = person.locale();
        zone = person.zone();
        organizationViewer = person.organizationViewer();
        subject = person.subject();
        updatedAt = person.updatedAt();
        version = person.version();
    }
}
