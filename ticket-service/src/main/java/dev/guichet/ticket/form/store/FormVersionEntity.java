package dev.guichet.ticket.form.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The questions of a form as they were from one change to the next: old tickets point at it.
@Entity
@Immutable
@Table(name = "form_version")
public class FormVersionEntity {
    @EmbeddedId
    public FormVersionKey key;

    @Column(name = "root_id")
    public long root;

    /// The author's JSON Schema, members in the author's order.
    public String schema;

    public Instant createdAt;

    /// Id of the person; null for a program.
    public @Nullable Long createdBy;

    /// Their name then, or the program's.
    public String author;

    /// For Hibernate.
    FormVersionEntity() {}

    /// The one that is current from now on.
    public FormVersionEntity(FormEntity form, String schema, @Nullable Long createdBy, String author) {
        key = new FormVersionKey(form.id, form.currentVersion);
        root = form.root;
        this.schema = schema;
        createdAt = form.updatedAt;
        this.createdBy = createdBy;
        this.author = author;
    }
}
