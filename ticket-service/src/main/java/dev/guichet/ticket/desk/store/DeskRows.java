package dev.guichet.ticket.desk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.ticket.desk.domain.AgentReply;
import dev.guichet.ticket.desk.domain.ClosedReply;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.desk.domain.Opener;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.SqlFile;

/// Rows of `/sql/desk` as desks, and back.
final class DeskRows {
    /// For the labels; not the service's own, whose strictness is meant for callers.
    private static final ObjectMapper JSON = new ObjectMapper();

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
                new DeskRules(row.one(AgentReply.class), row.one(ClosedReply.class), row.flag()),
                labels(row.text()),
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
                .and("on_agent_reply", Rows.wire(desk.rules().onAgentReply()))
                .and("closed_reply", Rows.wire(desk.rules().closedReply()))
                .and("agents_may_archive", desk.rules().agentsMayArchive())
                .and("labels", written(desk.labels()))
                .and("now", Rows.timestamp(desk.updatedAt()));
    }

    private static DeskLabels labels(String json) {
        try {
            return JSON.readValue(json, DeskLabels.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a desk has labels that are none", e);
        }
    }

    private static String written(DeskLabels labels) {
        try {
            return JSON.writeValueAsString(labels);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
