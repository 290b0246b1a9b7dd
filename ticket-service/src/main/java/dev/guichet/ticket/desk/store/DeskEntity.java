package dev.guichet.ticket.desk.store;

import dev.guichet.kit.sql.JsonColumn;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.DeskRules;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/// A desk as it is kept. What it is and may become is a [Desk], since tickets are decided by it, too.
@Entity
@Table(name = "desk")
public class DeskEntity {
    // One at a time: lists go by id, newest first, and blocks of several replicas would mix the order.
    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "desk_id_seq", allocationSize = 1)
    public long id;

    @Column(name = "root_id", updatable = false)
    public long root;

    @Column(name = "organization_id", updatable = false)
    public long organization;

    public String slug;
    public String name;
    public String brand;
    public String locale;
    public String zone;
    public boolean isDefault;

    @Convert(converter = RulesColumn.class)
    public DeskRules rules;

    @Convert(converter = LabelsColumn.class)
    public DeskLabels labels;

    @Column(updatable = false)
    public Instant createdAt;

    public Instant updatedAt;

    @Version
    public long version;

    /// The same for whoever may not know who is at it and how it shares its work.
    public long publicVersion;

    public Instant publicUpdatedAt;

    /// For Hibernate.
    DeskEntity() {}

    /// @param desk whose id is not known yet
    public DeskEntity(Desk desk) {
        root = desk.root();
        organization = desk.organization();
        createdAt = desk.createdAt();
        version = desk.version();
        publicVersion = desk.version();
        publicUpdatedAt = desk.createdAt();
        set(desk);
    }

    public Desk desk() {
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
                updatedAt,
                version);
    }

    /// The desk for those who are not at it: what they may not know of counts for nothing.
    public Desk shown() {
        return desk().shown(publicVersion, publicUpdatedAt);
    }

    /// @param after one version later
    public void become(Desk after) {
        if (!after.looksLike(desk())) {
            publicVersion++;
            publicUpdatedAt = after.updatedAt();
        }
        set(after);
    }

    private void set(Desk desk) {
        slug = desk.slug();
        name = desk.name();
        brand = desk.brand();
        locale = desk.locale();
        zone = desk.zone();
        isDefault = desk.isDefault();
        rules = desk.rules();
        labels = desk.labels();
        updatedAt = desk.updatedAt();
    }

    public static final class RulesColumn extends JsonColumn<DeskRules> {
        public RulesColumn() {
            super(DeskRules.DEFAULT);
        }
    }

    public static final class LabelsColumn extends JsonColumn<DeskLabels> {
        public LabelsColumn() {
            super(DeskLabels.DEFAULT);
        }
    }
}
