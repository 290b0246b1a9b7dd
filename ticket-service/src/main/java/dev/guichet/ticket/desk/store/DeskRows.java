package dev.guichet.ticket.desk.store;

import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.desk.domain.Opener;
import dev.guichet.ticket.sql.JsonColumn;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.SqlFile;

/// Rows of `/sql/desk` as desks, and back.
final class DeskRows {
    private static final JsonColumn<DeskRules> RULES = new JsonColumn<>(DeskRules.DEFAULT);
    private static final JsonColumn<DeskLabels> LABELS = new JsonColumn<>(DeskLabels.DEFAULT);

    private DeskRows() {}

    static Desk desk(Rows row) {
        return new Desk(
                row.number(),
                row.number(),
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

    static Opener opener(Rows row) {
        return new Opener(row.number(), row.text(), row.text(), row.numbers());
    }

    /// What a desk may change of itself.
    static SqlFile.Bound columns(SqlFile.Bound statement, Desk desk) {
        return statement
                .and("slug", desk.slug())
                .and("name", desk.name())
                .and("brand", desk.brand())
                .and("locale", desk.locale())
                .and("zone", desk.zone())
                .and("is_default", desk.isDefault())
                .and("rules", RULES.write(desk.rules()))
                .and("labels", LABELS.write(desk.labels()))
                .and("now", Rows.timestamp(desk.updatedAt()));
    }
}
