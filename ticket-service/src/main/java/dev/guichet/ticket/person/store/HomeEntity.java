package dev.guichet.ticket.person.store;

import dev.guichet.ticket.person.domain.Home;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// An organization as far as persons need it. Organizations know persons, so they are not asked; nothing is
/// written here.
@Entity
@Immutable
@Table(name = "organization")
public class HomeEntity {
    @Id
    long id;

    String slug;
    String name;
    Long[] path;

    /// For Hibernate.
    HomeEntity() {}

    Home home() {
        return new Home(id, slug, name, path);
    }
}
