package dev.guichet.kit.caller;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which of our two languages a request wants.
public final class Locales {

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private Locales() {}

    public static Locale of(RoutingContext routing) {
        return of(routing.request().getHeader("Accept-Language"));
    }

    /// French when the header is absent, unreadable or names nothing we speak.
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return Locale.FRENCH;
        }
        try {
            var match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return match == null ? Locale.FRENCH : match;
        } catch (IllegalArgumentException e) {
            return Locale.FRENCH;
        }
    }
}
