package dev.guichet.notification.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How PostgreSQL reads the pages of the list, as the service's own user, with row-level security on.
@QuarkusTest
@WithTestResource(Mailbox.class)
class DeliveryPagesIT {
    private static final Map<String, String> ARGUMENTS = Map.of(
            "person", "40::bigint",
            "desks", "array[3, 4]::bigint[]",
            "ticket", "null::bigint",
            "state", "null::text",
            "recipient", "null::text",
            "template", "null::text",
            "before", "null::bigint",
            "rows", "51");

    @Test
    void aPageOfACallerReadsTheirOwnRangeAndOneOfEachDesk() throws SQLException {
        assertThat(plan(DeliveryPages.OF_CALLER, ARGUMENTS))
                .contains("using delivery_of_person", "using delivery_of_desk", "using delivery_pkey")
                .doesNotContain("Seq Scan on delivery");
    }

    @Test
    void aPageOfATicketReadsTheRangeOfTheTicket() throws SQLException {
        var arguments = new HashMap<>(ARGUMENTS);
        arguments.put("ticket", "12345::bigint");
        assertThat(plan(DeliveryPages.OF_TICKET, arguments)).contains("delivery_ticket_person_id_action_key");
    }

    /// How a large table is read is asked for: in a small one any way is as good, and which one is taken changes with
    /// what was counted last.
    @BeforeAll
    static void aLargeLedger() throws SQLException {
        Ledger.isMigrated();
        asOwner("""
                insert into delivery (root_id, event_id, action, ticket, desk_id, person_id, recipient, template, state,
                                      occurred_at, message_id)
                select 7, gen_random_uuid(), 'created', -n, -n % 1000, -n % 1000, 'x@large.example', 'created', 'sent',
                       now(), 'x'
                from generate_series(1, 20000) as n""", "analyze delivery");
    }

    @AfterAll
    static void asItWas() throws SQLException {
        asOwner("delete from delivery where ticket < 0", "analyze delivery");
    }

    private static void asOwner(String... statements) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        "jdbc:postgresql://" + System.getenv("GUICHET_POSTGRES") + "/notification",
                        "notification_owner",
                        System.getenv("GUICHET_DB_OWNER_PASSWORD"));
                var statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String plan(String sql, Map<String, String> arguments) throws SQLException {
        String filled = sql;
        for (var argument : arguments.entrySet()) {
            filled = filled.replace(":" + argument.getKey(), argument.getValue());
        }
        try (var connection = connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('guichet.root', '7', true), set_config('enable_seqscan', 'off', true),"
                    + " set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)");
            var rows = statement.executeQuery("explain " + filled);
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + System.getenv("GUICHET_POSTGRES") + "/notification",
                "notification_app",
                System.getenv("GUICHET_DB_PASSWORD"));
    }
}
