package dev.guichet.ticket.ticket.store;

import dev.guichet.ticket.sql.SqlFile;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The statements that searches are put together from, for the tests that run all of the system's.
public final class EverySearch {
    private EverySearch() {}

    /// Each branch by itself, and each narrowed by each, and what reads the tickets found; by name.
    public static Map<String, SqlFile> statements() {
        SearchStatements statements = new SearchStatements();
        Map<String, SqlFile> all = new LinkedHashMap<>();
        all.put("ticket/read several", TicketStore.READ_SEVERAL);
        for (Branch branch : Branch.values()) {
            all.put("search " + branch, statements.of(EnumSet.of(branch), Set.of()));
            for (Narrowing narrowing : Narrowing.values()) {
                all.put("search " + branch + " " + narrowing, statements.of(EnumSet.of(branch), Set.of(narrowing)));
            }
        }
        return all;
    }
}
