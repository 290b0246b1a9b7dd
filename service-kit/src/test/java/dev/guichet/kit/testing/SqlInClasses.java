package dev.guichet.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Every statement written in compiled code, read from its constants: none can be forgotten in a list.
public final class SqlInClasses {
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(select\\s|insert into\\s|update\\s\\S+ set|delete from\\s|with\\s\\S+ (\\(.*\\) )?as )(?s:.*)");

    /// What names no table is part of another, or asks the database about itself.
    private static final Pattern TABLE = Pattern.compile("\\b(from|into|update)\\b");

    private SqlInClasses() {}

    /// By class and place.
    ///
    /// @param modules whose compiled classes are read
    public static Map<String, String> of(Path... modules) {
        Map<String, String> all = new TreeMap<>();
        for (Path module : modules) {
            try {
                all.putAll(in(module.resolve("target/classes")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static Map<String, String> in(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                int number = 1;
                for (String sql : statements(file)) {
                    found.put(file.getFileName().toString().replace(".class", "") + " " + number++, sql);
                }
            });
        }
        return found;
    }

    private static List<String> statements(Path file) {
        try {
            ClassModel parsed = ClassFile.of().parse(Files.readAllBytes(file));
            return StreamSupport.stream(parsed.constantPool().spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue())
                    .filter(text -> STATEMENT.matcher(text).matches()
                            && TABLE.matcher(text).find())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
