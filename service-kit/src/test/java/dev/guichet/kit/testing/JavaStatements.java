package dev.guichet.kit.testing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// The statements that a service and the kit have in their code, run with each of some ids for every number.
///
/// @param byName all but those that work for all roots, or on no table of a root
/// @param fitting by class or by statement, values for the parameters that take no id, or not any, by their name or
///     position
public record JavaStatements(ForeignRoots roots, Map<String, String> byName, Map<String, Map<String, String>> fitting) {
    /// What `TenantCatalogueIT` lists with its reasons, and what touches no table.
    private static final Pattern FOR_ALL_ROOTS =
            Pattern.compile("\\b(outbox|processed_event|dead_letter|idempotency_key"
                    + "|directory_\\w+|delivery_(claim|renew|settle|backlog|forget)|desks_waited_for|roots_with_due_timers"
                    + "|timer_counts|pg_\\w*advisory\\w*|pg_notify|pg_locks|set_config)\\b");

    private static final Pattern NAMED = Pattern.compile("(?<!:):([a-z]+)");

    public static JavaStatements of(
            DataSource asTheService, Map<String, Map<String, String>> fitting, Path... modules) {
        return new JavaStatements(
                new ForeignRoots(asTheService),
                SqlInClasses.of(modules).entrySet().stream()
                        .filter(each -> !FOR_ALL_ROOTS.matcher(each.getValue()).find())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                fitting);
    }

    /// What reached a row there, or could not be run; by statement.
    public Map<String, String> reachedFrom(String root, Set<Long> ids) {
        Map<String, String> reached = new TreeMap<>();
        byName.forEach((name, sql) -> ids.forEach(id -> {
            try {
                int rows = roots.reached(call(name, sql), root, valued(name, id));
                if (rows > 0) {
                    reached.put(name, rows + " of " + id + ": " + sql);
                }
            } catch (SQLException refused) {
                reached.put(name, refused.getMessage() + sql);
            }
        }));
        return reached;
    }

    /// What reached no row even there, whichever id it was given, and why. An error is no row.
    public Map<String, String> reachingNothingIn(String root, Set<Long> ids) {
        Map<String, String> nothing = new TreeMap<>();
        byName.forEach((name, sql) -> nothing.put(name, sql));
        byName.forEach((name, sql) -> ids.forEach(id -> {
            try {
                if (roots.run(call(name, sql), root, valued(name, id)) > 0) {
                    nothing.remove(name);
                }
            } catch (SQLException refused) {
                nothing.computeIfPresent(name, (_, before) -> refused.getMessage() + ": " + before);
            }
        }));
        return nothing;
    }

    /// Of a repository the parameters have names, of plain SQL they have positions.
    private static PreparedCall call(String name, String sql) {
        List<String> names = NAMED.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return names.isEmpty()
                ? PreparedCall.of(name, sql)
                : new PreparedCall(
                        name,
                        NAMED.matcher(sql).replaceAll(found -> "\\$" + (names.indexOf(found.group(1)) + 1)),
                        names);
    }

    private Map<String, String> valued(String name, long id) {
        Map<String, String> values = new TreeMap<>(fitting.getOrDefault(name.replaceFirst(" .*", ""), Map.of()));
        values.putAll(fitting.getOrDefault(name, Map.of()));
        values.put("bigint", Long.toString(id));
        return values;
    }
}
