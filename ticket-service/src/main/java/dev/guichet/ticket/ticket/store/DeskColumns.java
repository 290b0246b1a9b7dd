package dev.guichet.ticket.ticket.store;

import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.sql.JsonColumn;
import dev.guichet.ticket.sql.Rows;

/// A desk beside a ticket.
final class DeskColumns {
    static final int COUNT = 13;

    private static final JsonColumn<DeskRules> RULES = new JsonColumn<>(DeskRules.DEFAULT);
    private static final JsonColumn<DeskLabels> LABELS = new JsonColumn<>(DeskLabels.DEFAULT);

    private DeskColumns() {}

    static Desk read(Rows row, long root) {
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
                RULES.read(row.text()),
                LABELS.read(row.text()),
                row.instant(),
                row.instant(),
                row.number());
    }
}
