package dev.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keycloak's pages and mails as Guichet words them.
class ThemeFilesTest {
    private static final Path SOURCE = Path.of("src/main/resources/theme/guichet");
    private static final Pattern OWN_TEXT = Pattern.compile("\"(guichet[A-Z]\\w*)\"");

    private final RealmFiles files = new RealmFiles(Map.of());

    @Test
    void everyFileOfTheThemeIsUnpacked(@TempDir Path themes) throws IOException {
        ThemeFiles.unpack(themes);

        assertThat(filesOf(themes.resolve("guichet")))
                .isEqualTo(filesOf(SOURCE))
                .containsExactlyInAnyOrderElementsOf(ThemeFiles.FILES);
    }

    @Test
    void whatIsThereOfAnotherVersionIsReplaced(@TempDir Path themes) throws IOException {
        Path info = themes.resolve("guichet/login/info.ftl");
        Files.createDirectories(info.getParent());
        Files.writeString(info, "old");

        ThemeFiles.unpack(themes);

        assertThat(info).hasSameTextualContentAs(SOURCE.resolve("login/info.ftl"));
    }

    @Test
    void everyTextThatTheThemeAsksForIsWorded() throws IOException {
        JsonNode french = files.texts().path("fr");
        var asked = new TreeSet<String>();
        for (String file : ThemeFiles.FILES) {
            OWN_TEXT.matcher(Files.readString(SOURCE.resolve(file)))
                    .results()
                    .forEach(found -> asked.add(found.group(1)));
        }

        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(french.has(text)).as(text).isTrue());
    }

    /// Names are typed by tenants' administrators: none of them becomes a link or a picture.
    @Test
    void whatIsPutIntoHtmlIsEscaped() throws IOException {
        for (String file : ThemeFiles.FILES) {
            if (file.startsWith("email/html/")) {
                String template = Files.readString(SOURCE.resolve(file));
                String escaped = template.replaceAll("(\\w+|\\([^()]*\\))\\?esc\\?markup_string", "");

                assertThat(escaped)
                        .as(file)
                        .doesNotContainPattern("msg\\([^)]*, (organization|desk|newEmail|account|\\(user)");
            }
        }
    }

    private static List<String> filesOf(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
