package dev.guichet.endtoend.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The table of `rights/matrix.tsv`: a row per operation and object, a column per kind of caller.
record RightsTable(List<String> columns, List<Row> rows) {
    private static final int BEFORE_THE_CALLERS = 2;

    /// @param operation method and path without `/api/v1`
    /// @param object what the call is about, as the world of the test names it
    record Row(String operation, String object, Map<Caller, Expected> cells) {
        @Override
        public String toString() {
            return operation + " (" + object + ")";
        }
    }

    static RightsTable read() {
        List<List<String>> lines = text("matrix.tsv")
                .lines()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
        List<String> columns =
                lines.getFirst().subList(BEFORE_THE_CALLERS, lines.getFirst().size());
        return new RightsTable(
                columns, lines.stream().skip(1).map(line -> row(line, columns)).toList());
    }

    private static Row row(List<String> line, List<String> columns) {
        if (line.size() != columns.size() + BEFORE_THE_CALLERS) {
            throw new IllegalArgumentException("not a cell per caller: " + line);
        }
        Map<Caller, Expected> cells = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            int column = columns.indexOf(caller.column());
            if (column >= 0) {
                cells.put(caller, Expected.of(line.get(column + BEFORE_THE_CALLERS)));
            }
        }
        return new Row(line.get(0), line.get(1), cells);
    }

    static String text(String file) {
        try (InputStream in = RightsTable.class.getResourceAsStream("/rights/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
