package dev.guichet.endtoend.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tests that a page of the documentation names, and whether the project has them.
final class NamedTests {
    static final Path ROOT = Path.of("../..");

    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    private final List<Path> files;

    record Proof(String type, String method) {}

    private NamedTests(List<Path> files) {
        this.files = files;
    }

    static NamedTests ofTheProject() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return new NamedTests(all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/test/java/"))
                    .toList());
        }
    }

    static Stream<Proof> namedIn(String text) {
        return NAMED.matcher(text).results().map(named -> new Proof(named.group(1), named.group(2)));
    }

    /// The source files of this class; several modules may have one of the name.
    List<Path> of(Proof proof) {
        return files.stream()
                .filter(file -> file.endsWith(proof.type() + ".java"))
                .toList();
    }

    /// Whether one of these files declares the method, as a test or as a factory of tests.
    static boolean anyDeclares(List<Path> files, String method) throws IOException {
        Pattern declared = Pattern.compile("(void|Stream<DynamicTest>) " + method + "\\(");
        for (Path file : files) {
            if (declared.matcher(Files.readString(file)).find()) {
                return true;
            }
        }
        return false;
    }
}
