package dev.guichet.http.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The texts of problems: every `problems_<language>.properties` on the class path as one. Where two name the same, the
/// nearer one counts: the application's own before the kit's.
@Singleton
public class ProblemTexts {

    private final Map<String, Map<String, String>> byLanguage =
            Map.of("fr", load("problems_fr.properties"), "en", load("problems_en.properties"));

    /// The text under `key` with `{name}` replaced, by the value's words in the language if it has such; the key itself
    /// when nobody wrote a text.
    public String text(Locale locale, String key, Map<String, Object> args) {
        var texts = byLanguage.getOrDefault(locale.getLanguage(), Map.of());
        var text = texts.getOrDefault(key, key);
        for (var arg : args.entrySet()) {
            text = text.replace("{" + arg.getKey() + "}", words(arg.getValue(), locale));
        }
        return text;
    }

    private static String words(Object value, Locale locale) {
        return value instanceof Worded worded ? worded.in(locale) : String.valueOf(value);
    }

    public boolean has(Locale locale, String key) {
        return byLanguage.getOrDefault(locale.getLanguage(), Map.of()).containsKey(key);
    }

    private static Map<String, String> load(String name) {
        var texts = new HashMap<String, String>();
        try {
            var found = Thread.currentThread().getContextClassLoader().getResources(name);
            while (found.hasMoreElements()) {
                read(found.nextElement()).forEach((key, text) -> texts.putIfAbsent(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Properties read(URL url) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
