package dev.guichet.ticket.desk.store;

import dev.guichet.events.DeskRole;
import dev.guichet.kit.sql.EnumColumn;
import dev.guichet.ticket.desk.domain.Desk;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// Who is at a desk, as what.
@Entity
@Table(name = "desk_member")
public class DeskMemberEntity {
    @EmbeddedId
    public DeskSeat seat;

    @Column(name = "root_id", updatable = false)
    public long root;

    @Convert(converter = RoleColumn.class)
    public DeskRole role;

    /// For Hibernate.
    DeskMemberEntity() {}

    public DeskMemberEntity(Desk desk, long person, DeskRole role) {
        seat = new DeskSeat(desk.id(), person);
        root = desk.root();
        this.role = role;
    }

    /// @return whether it is another one
    boolean become(DeskRole wanted) {
        boolean changed = role != wanted;
        role = wanted;
        return changed;
    }

    public static final class RoleColumn extends EnumColumn<DeskRole> {
        public RoleColumn() {
            super(DeskRole.class);
        }
    }
}
