package dev.guichet.endtoend.rights;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The requests of `rights/calls.tsv`: how each row of the table is asked of the running system.
record Calls(Map<String, Call> byRow) {
    private static final int COLUMNS = 5;

    /// @param row operation and object, as the table names them
    /// @param path with names in braces; what the row is about is marked by `!`
    /// @param body the same, empty for none
    /// @param shows text by which an answer that `sees` is told; after `!`, by which one that is `empty` is
    record Call(String row, String method, String path, String body, String shows) {
        boolean changes() {
            return !method.equals("GET");
        }

        /// A command on a ticket, which the next caller would find done already.
        boolean needsNewTicket() {
            return changes() && (path.contains("{!ticket}") || path.contains("{!solved}"));
        }
    }

    static Calls read() {
        return new Calls(RightsTable.text("calls.tsv")
                .lines()
                .skip(1)
                .map(Calls::call)
                .collect(Collectors.toMap(Call::row, Function.identity())));
    }

    private static Call call(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        if (columns.size() != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
        }
        String operation = columns.get(0);
        return new Call(
                operation + " (" + columns.get(1) + ")",
                operation.substring(0, operation.indexOf(' ')),
                columns.get(2),
                columns.get(3),
                columns.get(4));
    }
}
