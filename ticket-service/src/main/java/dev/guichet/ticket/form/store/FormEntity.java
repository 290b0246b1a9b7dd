package dev.guichet.ticket.form.store;

import dev.guichet.kit.sql.EnumColumn;
import dev.guichet.ticket.form.domain.Audience;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.FormPriority;
import dev.guichet.ticket.form.domain.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Questions that a desk asks of those who open a ticket there.
@Entity
@Table(name = "form")
public class FormEntity {
    // One at a time: lists go by id, newest first, and blocks of several replicas would mix the order.
    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "form_id_seq", allocationSize = 1)
    public long id;

    @Column(name = "root_id", updatable = false)
    public long root;

    @Column(name = "desk_id", updatable = false)
    public long desk;

    /// Unique within the desk.
    public String slug;

    public @Nullable String kind;

    @Convert(converter = PriorityColumn.class)
    public @Nullable FormPriority priority;

    @Convert(converter = AudienceColumn.class)
    public Audience audience;

    @Convert(converter = TextsColumn.class)
    public @Nullable Texts title;

    @Convert(converter = TextsColumn.class)
    public @Nullable Texts help;

    /// Number of the version of its questions that new tickets answer.
    public int currentVersion;

    /// Null while it is offered.
    public @Nullable Instant archivedAt;

    @Column(name = "group_slug")
    public @Nullable String group;

    @Column(updatable = false)
    public Instant createdAt;

    public Instant updatedAt;

    /// Of the form itself, its title and the like included: its ETag.
    @Version
    public long version;

    /// The same for whoever may not know of its group: they see no change when only that changes.
    public long publicVersion;

    public Instant publicUpdatedAt;

    /// For Hibernate.
    FormEntity() {}

    public FormEntity(long root, long desk, FormContent content, Instant now) {
        this.root = root;
        this.desk = desk;
        currentVersion = 1;
        set(content, now);
        createdAt = now;
        updatedAt = now;
        version = 1;
        publicVersion = 1;
        publicUpdatedAt = now;
    }

    /// @param newQuestions whether it asks something else from now on
    public void change(FormContent after, boolean newQuestions, Instant now) {
        if (newQuestions || !after.withoutGroup().equals(content().withoutGroup())) {
            publicVersion++;
            publicUpdatedAt = now;
        }
        if (newQuestions) {
            currentVersion++;
        }
        set(after, now);
        updatedAt = now;
    }

    public FormContent content() {
        return new FormContent(slug, kind, priority, audience, title, help, archivedAt != null, group);
    }

    public boolean has(int wanted) {
        return wanted >= 1 && wanted <= currentVersion;
    }

    /// One that is archived already keeps the moment it was.
    private void set(FormContent content, Instant now) {
        slug = content.slug();
        kind = content.kind();
        priority = content.priority();
        audience = content.audience();
        title = content.title();
        help = content.help();
        archivedAt = !content.archived() ? null : archivedAt == null ? now : archivedAt;
        group = content.group();
    }

    public static final class PriorityColumn extends EnumColumn<FormPriority> {
        public PriorityColumn() {
            super(FormPriority.class);
        }
    }

    public static final class AudienceColumn extends EnumColumn<Audience> {
        public AudienceColumn() {
            super(Audience.class);
        }
    }
}
