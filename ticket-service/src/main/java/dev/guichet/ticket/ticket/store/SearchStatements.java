package dev.guichet.ticket.ticket.store;

import dev.guichet.ticket.sql.SqlFile;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The statements of searches by their shape: which branches, narrowed by what. Nothing in them comes from outside.
final class SearchStatements {
    /// Far more shapes than are in use; emptied rather than let grow.
    private static final int MANY = 1_000;

    private static final String ALL = """
            select found.number from (
            %s
            ) as found
            order by found.number desc
            limit :how_many
            """;

    private record Shape(Set<Branch> branches, Set<Narrowing> narrowings) {}

    private final Map<Shape, SqlFile> known = new ConcurrentHashMap<>();

    SqlFile of(Set<Branch> branches, Set<Narrowing> narrowings) {
        if (known.size() > MANY) {
            known.clear();
        }
        return Objects.requireNonNull(known.computeIfAbsent(
                new Shape(Set.copyOf(branches), Set.copyOf(narrowings)), SearchStatements::write));
    }

    private static SqlFile write(Shape shape) {
        String narrowed = shape.narrowings().stream().sorted().map(n -> n.sql).collect(Collectors.joining(" "));
        boolean keyed = shape.narrowings().stream().anyMatch(Narrowing::isKeyed);
        String union = shape.branches().stream()
                .sorted()
                .map(branch -> branch.sql(keyed).replace("%s", narrowed))
                .collect(Collectors.joining("union\n"));
        return SqlFile.parse(ALL.replace("%s", union));
    }
}
