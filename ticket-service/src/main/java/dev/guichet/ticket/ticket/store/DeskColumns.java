package dev.guichet.ticket.ticket.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.ticket.desk.domain.AgentReply;
import dev.guichet.ticket.desk.domain.ClosedReply;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskLabels;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.sql.Rows;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// A desk beside a ticket.
final class DeskColumns {
    static final int COUNT = 15;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Far more than desks with labels of their own; emptied rather than let grow.
    private static final int MANY = 10_000;

    private static final Map<String, DeskLabels> LABELS = new ConcurrentHashMap<>();

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
                new DeskRules(row.one(AgentReply.class), row.one(ClosedReply.class), row.flag()),
                labels(row.text()),
                row.instant(),
                row.instant(),
                row.number());
    }

    /// Every row of a page has the same few.
    private static DeskLabels labels(String json) {
        if (LABELS.size() > MANY) {
            LABELS.clear();
        }
        return Objects.requireNonNull(LABELS.computeIfAbsent(json, DeskColumns::parse));
    }

    private static DeskLabels parse(String json) {
        try {
            return JSON.readValue(json, DeskLabels.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("labels of a desk are not readable", e);
        }
    }
}
