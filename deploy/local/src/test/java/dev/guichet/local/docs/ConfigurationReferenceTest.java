package dev.guichet.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/reference/configuration.md` says every setting there is. Its second half is written by this test when it runs
/// with `-Dguichet.docs.write=true`.
class ConfigurationReferenceTest {
    private static final Path HOME = home();
    private static final Path PAGE = HOME.resolve("docs/reference/configuration.md");
    private static final String MARK = "<!-- made from the sources: everything below -->\n";
    private static final List<String> MODULES = List.of(
            "service-kit/http", "service-kit", "ticket-service", "sla-service", "notification-service", "gateway");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(GUICHET_[A-Z_]+)");

    @Test
    void everySettingOfTheSourcesStandsInTheReference() throws IOException {
        var page = Files.readString(PAGE);
        var above = page.substring(0, page.indexOf(MARK) + MARK.length());
        var expected = above + generated();
        if (Boolean.getBoolean("guichet.docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    @Test
    void everyEnvironmentVariableOfTheServicesIsExplained() throws IOException {
        var page = Files.readString(PAGE);
        var variables = new TreeSet<String>();
        for (var module : MODULES) {
            try (var files = Files.walk(HOME.resolve(module).resolve("src/main/resources"))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                    VARIABLE.matcher(Files.readString(file)).results().forEach(found -> variables.add(found.group(1)));
                }
            }
        }

        assertThat(variables).isNotEmpty().allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }

    private static String generated() throws IOException {
        var text = new StringBuilder();
        for (var module : MODULES) {
            var settings = settings(HOME.resolve(module).resolve("src/main/java"));
            if (!settings.isEmpty()) {
                text.append("\n### ")
                        .append(module)
                        .append("\n\n| setting | default | what it does |\n|---|---|---|\n");
                settings.forEach(text::append);
            }
        }
        return text.toString();
    }

    private static List<String> settings(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            var rows = new TreeSet<String>();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (SettingsSource.isOne(file)) {
                    rows.addAll(SettingsSource.read(file).stream()
                            .map(ConfigurationReferenceTest::row)
                            .collect(Collectors.toSet()));
                }
            }
            return List.copyOf(rows);
        }
    }

    private static String row(SettingsSource.Setting setting) {
        var fallback = setting.fallback().isEmpty()
                ? setting.type().startsWith("Optional") ? "none" : "required"
                : "`" + setting.fallback() + "`";
        return "| `%s` | %s | %s |\n".formatted(setting.name(), fallback, setting.description());
    }

    private static Path home() {
        return Path.of("../..").toAbsolutePath().normalize();
    }
}
