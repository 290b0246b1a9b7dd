package dev.guichet.ticket.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.events.Channel;
import dev.guichet.events.OrganizationSight;
import dev.guichet.kit.sql.JsonColumn;
import dev.guichet.ticket.desk.domain.AgentReply;
import dev.guichet.ticket.desk.domain.Assignment;
import dev.guichet.ticket.desk.domain.ClosedReply;
import dev.guichet.ticket.desk.domain.DeskKind;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.desk.domain.TimePrecision;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonColumnTest {
    private static final JsonColumn<DeskRules> RULES = new JsonColumn<>(DeskRules.DEFAULT);

    @Test
    void whatIsWrittenIsReadBack() {
        DeskRules rules = new DeskRules(
                AgentReply.ON_HOLD,
                ClosedReply.REOPEN,
                true,
                Set.of(Channel.PORTAL, Channel.MAIL),
                Assignment.LEAST_LOADED,
                OrganizationSight.MEMBERS,
                List.of(
                        new DeskKind("critical", Map.of("fr", "Critique"), "urgent"),
                        new DeskKind("other", Map.of("en", "Other"), null)),
                true,
                true,
                true,
                TimePrecision.MINUTE,
                true,
                null);

        assertThat(RULES.read(RULES.write(rules))).isEqualTo(rules);
        assertThat(RULES.write(rules)).contains("\"on_hold\"", "\"least_loaded\"", "\"portal\"");
    }

    @Test
    void whatARowDoesNotNameIsAsByDefault() {
        assertThat(RULES.read("{}")).isEqualTo(DeskRules.DEFAULT);
        assertThat(RULES.read("{\"onAgentReply\": \"pending\"}").onAgentReply()).isEqualTo(AgentReply.PENDING);
    }

    @Test
    void aRowThatIsNotReadableIsNotGuessed() {
        assertThatThrownBy(() -> RULES.read("{\"onAgentReply\": \"perhaps\"}"))
                .isInstanceOf(IllegalStateException.class);
    }
}
