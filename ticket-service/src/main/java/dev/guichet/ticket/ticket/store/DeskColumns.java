package dev.guichet.ticket.ticket.store;

import dev.guichet.kit.sql.JsonColumn;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.sql.Rows;
import org.jspecify.annotations.Nullable;

/// A desk beside a ticket.
final class DeskColumns {
    static final int COUNT = 13;

    private static final JsonColumn<DeskRules> RULES = new JsonColumn<>(DeskRules.DEFAULT);
    private static final JsonColumn<DeskLabels> LABELS = new JsonColumn<>(DeskLabels.DEFAULT);

    private DeskColumns() {}

    static Desk read(Rows row, long root) {
        return read(row, root, null);
    }

    /// @param before the same desk as read before, whose rules and labels are not told again
    static Desk read(Rows row, long root, @Nullable Desk before) {
        return new Desk(
                row.number(),
                root,
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.flag(),
                before != null && row.isNull() ? same(row, before.rules()) : RULES.read(row.text()),
                before != null && row.isNull() ? same(row, before.labels()) : LABELS.read(row.text()),
                row.instant(),
                row.instant(),
                row.number());
    }

    private static <T> T same(Rows row, T before) {
        row.skip(1);
        return before;
    }
}
