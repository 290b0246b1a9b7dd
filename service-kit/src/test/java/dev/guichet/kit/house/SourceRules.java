package dev.guichet.kit.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Rules on source text, where byte code has forgotten what matters.
///
/// @param check of a file's path below `src` and its text: what is wrong with it
record SourceRules(String claim, BiFunction<Path, String, List<String>> check) {

    private static final int MAX_LINES = 300;

    static List<SourceRules> all() {
        return List.of(
                new SourceRules("no file is longer than " + MAX_LINES + " lines", SourceRules::tooLong),
                new SourceRules("SQL is never put together from values (D13)", (file, text) -> SqlText.offences(text)),
                new SourceRules("every package says what it is for and is @NullMarked", SourceRules::unmarked),
                new SourceRules("nothing is left for later", SourceRules::leftForLater));
    }

    List<String> offencesIn(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            var offences = new ArrayList<String>();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                check.apply(file, Files.readString(file))
                        .forEach(what -> offences.add(source.relativize(file) + ": " + what));
            }
            return offences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tooLong(Path file, String text) {
        var lines = text.lines().count();
        return lines > MAX_LINES ? List.of(lines + " lines") : List.of();
    }

    private static List<String> unmarked(Path file, String text) {
        var isMain = file.toString().contains("src/main/");
        if (isMain && !Files.exists(file.resolveSibling("package-info.java"))) {
            return List.of("no package-info.java");
        }
        var isInfo = file.endsWith("package-info.java");
        return isInfo && !(text.contains("@NullMarked") && text.contains("///"))
                ? List.of("not @NullMarked, or without a sentence")
                : List.of();
    }

    private static List<String> leftForLater(Path file, String text) {
        return Stream.of("TO" + "DO", "FIX" + "ME", "@Dis" + "abled")
                .filter(text::contains)
                .toList();
    }
}
