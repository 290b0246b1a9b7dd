package dev.guichet.kit.trial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "thing")
class ThingEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "root_id")
    long root;

    String name;

    @Version
    long version;

    ThingEntity() {}

    ThingEntity(long root, String name) {
        this.root = root;
        this.name = name;
    }
}
