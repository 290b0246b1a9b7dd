package dev.guichet.gateway.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages the gateway speaks, French unless asked otherwise.
public enum Language {
    FR,
    EN;

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    /// What an `Accept-Language` header asks for; French when there is none, or none that can be read.
    public static Language asked(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return FR;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Locale.ENGLISH.equals(found) ? EN : FR;
        } catch (IllegalArgumentException unreadable) {
            return FR;
        }
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
