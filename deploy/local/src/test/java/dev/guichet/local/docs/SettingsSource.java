package dev.guichet.local.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads the settings of one `@ConfigMapping` interface out of its source, where their descriptions are.
final class SettingsSource {
    /// @param fallback as `@WithDefault` says it; empty when there is none
    record Setting(String name, String type, String fallback, String description) {}

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern DEFAULT = Pattern.compile("@WithDefault\\(\"([^\"]*)\"\\)");
    private static final Pattern INTERFACE = Pattern.compile("interface (\\w+) \\{");
    private static final Pattern SETTING = Pattern.compile("^([\\w.<>]+) (\\w+)\\(\\);$");

    private final Deque<String> path = new ArrayDeque<>();
    private final List<Setting> settings = new ArrayList<>();
    private final List<String> comment = new ArrayList<>();
    private String fallback = "";
    private boolean opened;

    private SettingsSource() {}

    static boolean isOne(Path file) throws IOException {
        return Files.readString(file).contains("@ConfigMapping(");
    }

    static List<Setting> read(Path file) throws IOException {
        var source = new SettingsSource();
        for (var line : Files.readAllLines(file)) {
            source.line(line.strip());
        }
        return source.settings;
    }

    private void line(String line) {
        var prefix = PREFIX.matcher(line);
        var described = DEFAULT.matcher(line);
        var nested = INTERFACE.matcher(line);
        var setting = SETTING.matcher(line);
        if (line.startsWith("///")) {
            comment.add(line.substring(3).strip());
        } else if (prefix.find()) {
            path.addLast(prefix.group(1));
        } else if (described.find()) {
            fallback = described.group(1);
        } else if (nested.find()) {
            open(nested.group(1));
        } else if (setting.matches()) {
            add(setting.group(1), setting.group(2));
        } else if (line.equals("}") && path.size() > 1) {
            path.removeLast();
        }
    }

    /// The outermost interface has its prefix already.
    private void open(String name) {
        if (opened) {
            path.addLast(kebab(name));
        }
        opened = true;
        comment.clear();
    }

    private void add(String type, String name) {
        // A nested interface is asked for by a method too; its own settings follow.
        if (!type.equals(capitalised(name))) {
            settings.add(
                    new Setting(String.join(".", path) + "." + kebab(name), type, fallback, String.join(" ", comment)));
        }
        comment.clear();
        fallback = "";
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String kebab(String camel) {
        var uncapitalised = Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
        return uncapitalised.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
