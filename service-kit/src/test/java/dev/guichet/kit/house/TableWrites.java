package dev.guichet.kit.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Statements that write a table which entities keep: they would pass by its version and by what a session remembers.
final class TableWrites {
    static final String CLAIM = "no statement writes a table that entities keep";

    /// What was migrated once is history; what is written again at each start is not.
    private static final Pattern HISTORY = Pattern.compile("V\\d+__.*\\.sql");

    private static final Pattern WRITE = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?)\\s+(?:only\\s+)?(\\w+)",
            Pattern.CASE_INSENSITIVE);

    /// Begins a file of statements that write many rows at once, or columns which the entity does not have, with the
    /// reason (ADR 158, 164); in Java, what is said of the class.
    private static final Pattern BESIDE =
            Pattern.compile("\\A-- Beside the entity: |^/// Beside the entity: ", Pattern.MULTILINE);

    private TableWrites() {}

    /// The tables of the entities in a package.
    static Set<String> tables(JavaClasses classes, String feature) {
        return classes.stream()
                .filter(type -> type.getPackageName().startsWith(feature) && type.isAnnotatedWith(Table.class))
                .map(type -> type.getAnnotationOfType(Table.class).name())
                .collect(Collectors.toSet());
    }

    /// @param source `src` of a module
    static List<String> offencesIn(Path source, Set<String> tables) {
        try (Stream<Path> files = Files.walk(source.resolve("main"))) {
            return files.filter(file -> file.toString().endsWith(".java")
                            || (file.toString().endsWith(".sql")
                                    && !HISTORY.matcher(file.getFileName().toString())
                                            .matches()))
                    .flatMap(file -> writes(file, tables).map(table -> source.relativize(file) + " writes " + table))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> writes(Path file, Set<String> tables) {
        try {
            String text = Files.readString(file);
            if (BESIDE.matcher(text).find()) {
                return Stream.empty();
            }
            return WRITE
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                    .filter(tables::contains)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
