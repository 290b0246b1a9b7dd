package dev.guichet.ticket.ticket.store;

import org.jspecify.annotations.Nullable;

/// What narrows a search: a constant piece of the statement, whose value travels as a parameter. `:inside` are desks
/// whose tickets show their inside to whoever asks.
enum Narrowing {
    /// Who left the desk has its closed tickets only.
    ASSIGNEE("assignee", """
            and t.assignee_id = :assignee and (t.status = 'closed' or exists (
                select from desk_member s where s.desk_id = t.desk_id and s.person_id = t.assignee_id))"""),
    UNASSIGNED(null, "and t.assignee_id is null"),
    ASKED_BY("asked_by", "and t.requester_id = :asked_by"),
    NUMBER("number", "and t.number = :number"),
    FOLLOW_UP_OF("follow_up_of", "and t.follow_up_of = :follow_up_of"),
    DESK("desk", "and t.desk_id = (select w.id from desk w where w.slug = :desk)"),
    GROUP("group", "and t.group_id = any(cast(:group as bigint[]))"),
    KINDS("kinds", "and t.kind = any(cast(:kinds as text[]))"),
    PRIORITIES("priorities", "and t.priority = any(cast(:priorities as text[]))"),
    CATEGORIES("categories", "and t.category = any(cast(:categories as text[]))"),
    CHANNELS("channels", "and t.channel = any(cast(:channels as text[]))"),
    EXTERNAL_ID("external_id", "and t.external_id = :external_id"),
    /// Of what is on hold, what shows its inside, which awaits the desk, or what does not, which awaits support.
    HELD_INSIDE(null, "and (t.status <> 'on_hold' or t.desk_id = any(cast(:inside as bigint[])))"),
    HELD_OUTSIDE(null, "and (t.status <> 'on_hold' or t.desk_id <> all(cast(:inside as bigint[])))"),
    /// When it changed for whoever asks: the one index serves all, since nothing shown to others is newer.
    UPDATED_AFTER("updated_after", """
            and t.updated_at > :updated_after
            and (t.public_updated_at > :updated_after or t.desk_id = any(cast(:inside as bigint[])))"""),
    TAG("tag", """
            and t.desk_id = any(cast(:inside as bigint[]))
            and exists (select from ticket_tag g where g.ticket = t.number and g.tag = :tag)"""),
    /// For the tickets of one person: few, so each may be looked at.
    WORDS("q", "and (t.document @@ (select ticket_words(:q)) or t.number = (select ticket_named(:q)))"),
    AMONG("among", "and t.number = any(cast(:among as bigint[]))");

    /// Null for one without a value.
    final @Nullable String parameter;

    final String sql;

    /// Whether it has an index of its own by status and number, or is asked of few tickets only.
    boolean isKeyed() {
        return switch (this) {
            case ASSIGNEE, ASKED_BY, DESK, GROUP, WORDS -> true;
            case UNASSIGNED,
                    NUMBER,
                    FOLLOW_UP_OF,
                    KINDS,
                    PRIORITIES,
                    CATEGORIES,
                    CHANNELS,
                    EXTERNAL_ID,
                    HELD_INSIDE,
                    HELD_OUTSIDE,
                    UPDATED_AFTER,
                    TAG,
                    AMONG -> false;
        };
    }

    boolean looksInside() {
        return sql.contains(":inside");
    }

    Narrowing(@Nullable String parameter, String sql) {
        this.parameter = parameter;
        this.sql = sql;
    }
}
